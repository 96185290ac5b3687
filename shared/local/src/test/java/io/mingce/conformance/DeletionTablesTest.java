package io.mingce.conformance;

import io.mingce.cleaning.Resource;
import io.mingce.cleaning.Text;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.ErasureStep;
import io.mingce.request.Deadlines;
import io.mingce.request.RequestState;
import io.mingce.request.Transitions;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What deletion ships with, as the README shows it; to write the tables anew, see [ReadmeTable].
class DeletionTablesTest {

    @Test
    void states() {
        ReadmeTable.holds(
                "request-states",
                ReadmeTable.of(
                        List.of("state", "", "what leads on"),
                        Stream.of(RequestState.values())
                                .map(state ->
                                        List.of(
                                                ReadmeTable.code(state.key()),
                                                both(state.label()),
                                                state.ended() ? "–" : leadingOn(state.key())))));
    }

    private static String leadingOn(String state) {
        return rows(Transitions.class, "request-transitions.tsv")
                .filter(cells -> cells[0].equals(state))
                .map(cells -> "%s → `%s`".formatted(cells[1].replace('-', ' '), cells[2]))
                .collect(Collectors.joining("; "));
    }

    @Test
    void deadlines() {
        ReadmeTable.holds(
                "request-deadlines",
                ReadmeTable.of(
                        List.of("law", "kind", "to answer within", "may be extended by"),
                        rows(Deadlines.class, "request-deadlines.tsv")
                                .map(cells ->
                                        List.of(
                                                cells[0].toUpperCase(Locale.ROOT),
                                                cells[1].equals("*")
                                                        ? "every other"
                                                        : ReadmeTable.code(cells[1]),
                                                spelt(cells[2]),
                                                spelt(cells[3])))));
    }

    private static String spelt(String term) {
        return term.replaceFirst("w$", " working days")
                .replaceFirst("d$", " days")
                .replaceFirst("m$", " months")
                .replaceFirst("^1 (day|month)s$", "1 $1")
                .replace("-", "–");
    }

    @Test
    void steps() {
        ReadmeTable.holds(
                "erasure-steps",
                ReadmeTable.of(
                        List.of("step", ""),
                        Stream.of(ErasureStep.values())
                                .map(step ->
                                        List.of(
                                                ReadmeTable.code(step.key()),
                                                both(step.label())))));
    }

    @Test
    void copies() {
        ReadmeTable.holds(
                "copy-kinds",
                ReadmeTable.of(
                        List.of("copy", ""),
                        Stream.of(CopyKind.values())
                                .map(kind ->
                                        List.of(
                                                ReadmeTable.code(kind.key()),
                                                both(kind.label())))));
    }

    private static String both(Text label) {
        return label.zh() + ", " + label.en();
    }

    private static Stream<String[]> rows(Class<?> beside, String table) {
        return Resource.lines(beside, table).stream().map(line -> line.split("\t", -1));
    }
}
