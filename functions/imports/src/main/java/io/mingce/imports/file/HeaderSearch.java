package io.mingce.imports.file;

import io.mingce.imports.header.Blank;
import io.mingce.imports.header.Header;
import io.mingce.imports.header.Mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks for the header among the first rows of a table: titles and empty rows may stand above it.
final class HeaderSearch {

    /// In a header nobody writes long numbers or e-mail addresses.
    private static final Pattern VALUE = Pattern.compile("[+-]?\\d[\\d .-]{4,}|.+@.+\\..+");

    /// What the first rows say.
    ///
    /// @param header the first row that is understood best; empty if none says anything about a customer
    /// @param rows whether there is a row below it
    /// @param fields how many fields all of the first rows have; 0 where they differ
    /// @param empty whether there is nothing at all
    record Found(Layout layout, Optional<Header> header, boolean rows, int fields, boolean empty) {

        int recognised() {
            return header.map(Header::recognised).orElse(0);
        }
    }

    private HeaderSearch() {}

    /// Reads the first rows of `file`, taken as `layout` says.
    static Found in(Path file, Layout layout, Mapping mapping) throws IOException {
        try (Grid grid = TableFile.grid(file, layout)) {
            List<Cells> first = grid.first(Limits.HEADER_WITHIN);
            Found best = new Found(layout, Optional.empty(), false, fields(first), isEmpty(first));
            for (int i = 0; i < first.size(); i++) {
                Cells row = first.get(i);
                List<String> texts = texts(row);
                Header header = Header.of(texts, mapping);
                boolean mayBe =
                        header.usable() && (i == 0 || header.recognised() > 1 || texts.size() == 1);
                if (mayBe
                        && header.recognised() > best.recognised()
                        && texts.stream().noneMatch(HeaderSearch::isValue)) {
                    boolean rows = !isEmpty(first.subList(i + 1, first.size()));
                    best =
                            new Found(
                                    at(layout, row.number(), texts),
                                    Optional.of(header),
                                    rows,
                                    best.fields(),
                                    false);
                }
            }
            boolean rows = best.rows() || any(grid);
            return new Found(
                    best.layout(), best.header(), rows, best.fields(), best.empty() && !rows);
        }
    }

    private static Layout at(Layout layout, long row, List<String> texts) {
        return new Layout(
                layout.format(),
                layout.encoding(),
                layout.delimiter(),
                layout.lineEnd(),
                layout.sheet(),
                row,
                texts);
    }

    private static boolean any(Grid grid) throws IOException {
        for (Optional<Cells> row = grid.next(); row.isPresent(); row = grid.next()) {
            if (!isEmpty(List.of(row.get()))) {
                return true;
            }
        }
        return false;
    }

    /// Without the blank ones at the end.
    private static List<String> texts(Cells row) {
        int width = row.texts().size();
        while (width > 0 && Blank.is(row.texts().get(width - 1))) {
            width--;
        }
        return row.texts().subList(0, width).stream().map(Guard::off).toList();
    }

    private static boolean isEmpty(List<Cells> rows) {
        return rows.stream()
                .allMatch(row -> row.fault().isEmpty() && row.texts().stream().allMatch(Blank::is));
    }

    private static int fields(List<Cells> rows) {
        int[] counts =
                rows.stream()
                        .filter(row -> !isEmpty(List.of(row)))
                        .mapToInt(row -> row.texts().size())
                        .distinct()
                        .toArray();
        return counts.length == 1 ? counts[0] : 0;
    }

    private static boolean isValue(String text) {
        return text.length() > Limits.CELL || VALUE.matcher(text.strip()).matches();
    }
}
