package io.mingce.imports.file;

import io.mingce.imports.file.HeaderSearch.Found;
import io.mingce.imports.file.Opening.Unreadable;
import io.mingce.imports.header.Header;
import io.mingce.imports.header.Mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Opens whatever people drop. What a file is says its content, never its name.
public final class TableFiles {

    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');

    private TableFiles() {}

    /// The table in `file`, or why there is none.
    ///
    /// @throws IOException if the file cannot be read for a reason outside of it
    public static Opening open(Path file, Mapping mapping) throws IOException {
        byte[] start = Magic.start(file);
        Optional<Refusal> refusal =
                Magic.isZip(start) ? Archive.refuse(file) : Magic.refuse(file, start);
        if (refusal.isPresent()) {
            return new Unreadable(refusal.get());
        }
        if (Magic.isZip(start)) {
            return workbook(file, mapping);
        }
        Encoding encoding = EncodingDetection.detect(file, start);
        if (!encoding.isUtf16() && Magic.isBinary(start)) {
            return new Unreadable(Refusal.BINARY);
        }
        return text(file, encoding, mapping);
    }

    private static Opening workbook(Path file, Mapping mapping) throws IOException {
        try {
            var found = new ArrayList<Found>();
            for (int sheet : SheetGrid.visibleSheets(file)) {
                var layout =
                        new Layout(Format.XLSX, Encoding.UTF_8, ',', "\n", sheet, 0, List.of());
                found.add(HeaderSearch.in(file, layout, mapping));
            }
            return best(file, found);
        } catch (DamagedException _) {
            return new Unreadable(Refusal.DAMAGED);
        }
    }

    private static Opening text(Path file, Encoding encoding, Mapping mapping) throws IOException {
        String lineEnd;
        try (var lines = new Lines(encoding.reader(file))) {
            Line first = lines.next();
            lineEnd = first == null || first.end().isEmpty() ? "\n" : first.end();
            while (first != null && first.text().isBlank()) {
                first = lines.next();
            }
            if (first != null && first.text().stripLeading().startsWith("{")) {
                return objects(file, encoding, lineEnd, mapping);
            }
        }
        var found = new ArrayList<Found>();
        for (char delimiter : DELIMITERS) {
            var layout =
                    new Layout(Format.DELIMITED, encoding, delimiter, lineEnd, 0, 0, List.of());
            found.add(HeaderSearch.in(file, layout, mapping));
        }
        return best(file, found);
    }

    private static Opening objects(Path file, Encoding encoding, String lineEnd, Mapping mapping)
            throws IOException {
        var keys = new LinkedHashSet<String>();
        try (var lines = new Lines(encoding.reader(file))) {
            if (!JsonGrid.collectKeys(lines, keys)) {
                return new Unreadable(Refusal.NOT_A_TABLE);
            }
        }
        var headers = List.copyOf(keys);
        var layout = new Layout(Format.NDJSON, encoding, ',', lineEnd, 0, 0, headers);
        return table(file, layout, Header.of(headers, mapping), 0);
    }

    private static Opening best(Path file, List<Found> found) {
        if (found.isEmpty()) {
            return new Unreadable(Refusal.EMPTY);
        }
        Found best = found.getFirst();
        for (Found other : found) {
            best = other.recognised() > best.recognised() ? other : best;
        }
        boolean sheets = best.layout().format() == Format.XLSX;
        // Sheets are all there; delimiters are guesses, of which one is right.
        if (sheets
                ? found.stream().allMatch(Found::empty)
                : found.stream().anyMatch(Found::empty)) {
            return new Unreadable(Refusal.EMPTY);
        }
        if (best.header().isEmpty()) {
            boolean table = found.stream().anyMatch(one -> one.fields() > 1);
            return new Unreadable(table ? Refusal.UNKNOWN_HEADER : Refusal.NOT_A_TABLE);
        }
        if (!best.rows()) {
            return new Unreadable(Refusal.HEADER_ONLY);
        }
        long others =
                found.stream().filter(one -> one.header().isPresent() && one.rows()).count() - 1;
        return table(file, best.layout(), best.header().get(), sheets ? (int) others : 0);
    }

    private static Opening table(Path file, Layout layout, Header header, int otherTables) {
        if (header.width() > Limits.COLUMNS) {
            return new Unreadable(Refusal.TOO_MANY_COLUMNS);
        }
        return header.usable()
                ? new TableFile(file, layout, header, otherTables)
                : new Unreadable(Refusal.UNKNOWN_HEADER);
    }
}
