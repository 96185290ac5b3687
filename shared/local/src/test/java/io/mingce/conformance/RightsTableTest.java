package io.mingce.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.access.Action;
import io.mingce.access.Exposure;
import io.mingce.access.FieldPolicy;
import io.mingce.access.Part;
import io.mingce.access.Rights;
import io.mingce.access.Role;
import io.mingce.access.Scope;
import io.mingce.customer.Field;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The README's tables of rights are what decides; to write them anew, see [ReadmeTable].
class RightsTableTest {

    /// A table of the README.
    enum Table {
        ACTIONS("actions") {
            @Override
            String text() {
                return head("action", "")
                        + Arrays.stream(Action.values())
                                .map(action ->
                                        row(
                                                "`" + action.key() + "` | " + said(action),
                                                role -> scope(Rights.of(Set.of(role), action))))
                                .collect(Collectors.joining());
            }
        },
        FIELDS("fields") {
            @Override
            String text() {
                // What is treated alike stands in one row.
                Map<String, List<String>> alike = new LinkedHashMap<>();
                for (Field field : Field.values()) {
                    String cells =
                            row(
                                    "",
                                    role ->
                                            exposure(
                                                    FieldPolicy.of(Set.of(role), field),
                                                    FieldPolicy.revealed(Set.of(role), field)));
                    alike.computeIfAbsent(cells, _ -> new java.util.ArrayList<>())
                            .add("`" + field.key() + "`");
                }
                for (Part part : Part.values()) {
                    String cells =
                            row(
                                    "",
                                    role ->
                                            exposure(
                                                    FieldPolicy.of(Set.of(role), part),
                                                    FieldPolicy.revealed(Set.of(role), part)));
                    alike.computeIfAbsent(cells, _ -> new java.util.ArrayList<>()).add(part.key());
                }
                return head("what")
                        + alike.entrySet().stream()
                                .map(e ->
                                        "| "
                                                + String.join(", ", e.getValue())
                                                + e.getKey().substring(2))
                                .collect(Collectors.joining());
            }
        };

        private final String marker;

        Table(String marker) {
            this.marker = marker;
        }

        abstract String text();
    }

    @ParameterizedTest
    @EnumSource
    void standsInTheReadmeAsItDecides(Table table) {
        ReadmeTable.holds(table.marker, table.text());
    }

    private static String head(String... columns) {
        return row(String.join(" | ", columns), Role::group)
                + "|"
                + " --- |".repeat(columns.length + Role.values().length)
                + "\n";
    }

    private static String row(String first, Function<Role, String> cell) {
        return Arrays.stream(Role.values())
                .map(cell)
                .collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
    }

    private static String scope(Scope scope) {
        return switch (scope) {
            case NONE -> "–";
            case OWN -> "own";
            case ALL -> "all";
        };
    }

    private static String exposure(Exposure exposure, boolean revealed) {
        String shown =
                switch (exposure) {
                    case HIDDEN -> "–";
                    case MASKED -> "masked";
                    case CLEAR -> "clear";
                };
        return revealed && exposure != Exposure.CLEAR ? shown + ", on reason" : shown;
    }

    /// What the source says of an action.
    private static String said(Action action) {
        Path source =
                Template.ROOT.resolve("shared/domain/src/main/java/io/mingce/access/Action.java");
        Matcher comment =
                Pattern.compile("/// (.*)\\n\\s+" + action.name() + "[,;]")
                        .matcher(Code.read(source));
        assertThat(comment.find()).as("one line about %s", action).isTrue();
        return comment.group(1).replaceFirst("\\.$", "");
    }
}
