package io.mingce.imports.file;

import io.mingce.imports.header.Header;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rejected rows as a file like the one they came from: same format, encoding, delimiter, columns and order, with
/// remarks in front. Its owner puts the rows right and drops it again as it is: the remarks are passed over. Every cell
/// is guarded against being calculated, see [Guard].
public final class FixFile implements Closeable {

    /// Headers of the remarks.
    static final List<String> REMARKS =
            Stream.of("行号 Row", "字段 Field", "原因", "Reason", "建议", "Suggestion")
                    .map(text -> Header.REMARK + text)
                    .toList();

    private final RecordWriter out;
    private final List<String> headers;

    /// The number that a row of a fix file has in the file it came from; empty where it does not say.
    public static OptionalLong number(Header header, Row row) {
        return header.columns().stream()
                .filter(column -> column.text().equals(REMARKS.getFirst()))
                .filter(column -> column.index() < row.cells().size())
                .map(column -> row.cells().get(column.index()).strip())
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /// Begins the file; closing this closes `out`.
    ///
    /// @param layout of the file the rows came from
    public FixFile(Layout layout, OutputStream out) throws IOException {
        headers = layout.headers();
        var columns = new ArrayList<>(REMARKS);
        columns.addAll(own(headers));
        this.out =
                switch (layout.format()) {
                    case DELIMITED -> new DelimitedWriter(layout, columns, out);
                    case XLSX -> new SheetWriter(columns, out);
                    case NDJSON -> new JsonWriter(layout, columns, out);
                };
    }

    /// Adds one row.
    public void add(Rejected row) throws IOException {
        var cells = new ArrayList<String>(REMARKS.size() + row.cells().size());
        cells.add(Long.toString(row.number()));
        cells.add(Guard.on(each(row, Complaint::field, "、")));
        cells.add(each(row, complaint -> complaint.reason().zh(), "；"));
        cells.add(each(row, complaint -> complaint.reason().en(), "; "));
        cells.add(each(row, complaint -> complaint.suggestion().zh(), "；"));
        cells.add(each(row, complaint -> complaint.suggestion().en(), "; "));
        own(row.cells()).forEach(cell -> cells.add(Guard.on(printable(cell))));
        out.write(cells);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /// A fix file may be fixed once more: the remarks of the last time are not carried along.
    private List<String> own(List<String> cells) {
        var own = new ArrayList<String>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            if (i >= headers.size() || !headers.get(i).startsWith(Header.REMARK)) {
                own.add(cells.get(i));
            }
        }
        return own;
    }

    private static String each(Rejected row, Function<Complaint, String> part, String between) {
        return row.complaints().stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(between));
    }

    // An editor would drop or choke on them, and the row would come back looking sound.
    private static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return text.chars()
                        .map(c -> isControl((char) c) ? '\uFFFD' : c)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static boolean isControl(char c) {
        boolean shown = c >= ' ' || c == '\t' || c == '\n' || c == '\r';
        return !shown || c == '\uFFFE' || c == '\uFFFF';
    }
}
