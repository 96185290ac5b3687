package io.mingce.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.archiving.ArchiveExemptions;
import io.mingce.archiving.ArchivePolicy;
import io.mingce.archiving.Exemption;
import io.mingce.cleaning.Resource;
import io.mingce.cleaning.Text;
import io.mingce.cleaning.Vocabulary;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// What the archive ships with, as the README shows it; to write the tables anew, see [ReadmeTable].
class ArchiveTablesTest {

    private static final String ALL = "*";

    @Test
    void policy() {
        assertThat(ArchivePolicy.shipped()).isNotNull();
        ReadmeTable.holds(
                "archive-policy",
                ReadmeTable.of(
                        List.of("type", "level", "", "days without interaction"),
                        rows(ArchivePolicy.class, "archive-policy.tsv")
                                .map(cells ->
                                        List.of(
                                                cells[0].equals(ALL) ? "every" : cells[0],
                                                cells[1].equals(ALL)
                                                        ? "every"
                                                        : "`" + cells[1] + "`",
                                                Vocabulary.LEVELS
                                                        .label(cells[1])
                                                        .map(ArchiveTablesTest::both)
                                                        .orElse(""),
                                                "%,d".formatted(Integer.parseInt(cells[2]))))));
    }

    @Test
    void exemptions() {
        assertThat(ArchiveExemptions.shipped()).isNotNull();
        Stream<List<String>> tags =
                rows(ArchiveExemptions.class, "archive-exemptions.tsv")
                        .map(cells -> why("has the tag `" + cells[0] + "`", cells[1]));
        Stream<List<String>> rest =
                Stream.of(why("is in a review case that is open", Exemption.OPEN_CASE.key()));
        ReadmeTable.holds(
                "archive-exemptions",
                ReadmeTable.of(
                        List.of("who", "reason in the report", ""), Stream.concat(tags, rest)));
    }

    private static List<String> why(String who, String key) {
        return Stream.of(Exemption.values())
                .filter(exemption -> exemption.key().equals(key))
                .map(exemption -> List.of(who, "`" + key + "`", both(exemption.label())))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String[]> rows(Class<?> beside, String table) {
        return Resource.lines(beside, table).stream().map(line -> line.split("\t", -1));
    }

    private static String both(Text label) {
        return label.zh() + ", " + label.en();
    }
}
