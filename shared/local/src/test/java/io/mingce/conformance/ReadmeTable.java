package io.mingce.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tables of the README that are generated, each between `<!-- name -->` and `<!-- /name -->`. To write them anew:
/// `mvn -pl shared/local -am test -Dtest='*TableTest' -Dsurefire.failIfNoSpecifiedTests=false -Dreadme=write`.
final class ReadmeTable {

    private static final Path README = Template.ROOT.resolve("README.md");

    private ReadmeTable() {}

    /// Asserts that this table is what stands there.
    static void holds(String name, String table) {
        try {
            String readme = Files.readString(README);
            if ("write".equals(System.getProperty("readme"))) {
                readme =
                        in(name, readme)
                                .replaceFirst(
                                        "$1" + Matcher.quoteReplacement(table.strip()) + "$3");
                Files.write(README, readme.getBytes(UTF_8));
            }
            Matcher found = in(name, readme);
            assertThat(found.find()).as("the place of %s in the README", name).isTrue();
            assertThat(found.group(2)).isEqualTo(table.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Matcher in(String name, String readme) {
        return Pattern.compile(
                        "(<!-- %1$s -->\n)(.*?)(\n<!-- /%1$s -->)".formatted(name), Pattern.DOTALL)
                .matcher(readme);
    }

    /// A whole table.
    static String of(List<String> head, Stream<List<String>> rows) {
        return Stream.of(Stream.of(head), Stream.of(head.stream().map(_ -> "---").toList()), rows)
                .flatMap(each -> each)
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
    }

    /// Text in a cell, as code.
    static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }
}
