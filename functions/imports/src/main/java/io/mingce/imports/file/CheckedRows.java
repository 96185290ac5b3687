package io.mingce.imports.file;

import io.mingce.imports.header.Blank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds in every row what the file got wrong.
final class CheckedRows implements RowReader {

    private final Grid grid;
    private final Layout layout;
    private final boolean mayHoldUtf8;

    CheckedRows(Grid grid, Layout layout) {
        this.grid = grid;
        this.layout = layout;
        this.mayHoldUtf8 =
                layout.format() != Format.XLSX
                        && layout.encoding().charset().equals(Encoding.GB18030);
    }

    @Override
    public Optional<Row> next() throws IOException {
        Optional<Cells> cells = grid.next();
        while (cells.isPresent() && cells.get().fault().isEmpty() && isBlank(cells.get().texts())) {
            cells = grid.next();
        }
        return cells.map(this::check);
    }

    @Override
    public void close() throws IOException {
        grid.close();
    }

    private Row check(Cells raw) {
        List<String> texts = new ArrayList<>(raw.texts().size());
        Optional<RowProblem> problem = raw.fault().map(fault -> new RowProblem(fault, ""));
        for (int i = 0; i < raw.texts().size() && i <= Limits.COLUMNS; i++) {
            String text = raw.texts().get(i);
            if (problem.isEmpty()) {
                problem = fault(text).map(inField(i));
            }
            texts.add(text.length() > Limits.CELL ? cut(text) : Unwrap.cell(text));
        }
        if (problem.isEmpty() && mayHoldUtf8 && Mojibake.isUtf8ReadAsGb18030(texts)) {
            problem = Optional.of(new RowProblem(Fault.ANOTHER_ENCODING, ""));
        }
        if (problem.isEmpty()) {
            problem = width(raw.texts()).map(fault -> new RowProblem(fault, ""));
        }
        return new Row(raw.number(), problem.isEmpty() ? exactly(texts) : texts, problem);
    }

    private java.util.function.Function<Fault, RowProblem> inField(int index) {
        return fault ->
                new RowProblem(
                        fault, index < layout.headers().size() ? layout.headers().get(index) : "");
    }

    private Optional<Fault> fault(String text) {
        if (text.length() > Limits.CELL) {
            return Optional.of(Fault.CELL_TOO_LARGE);
        }
        if (text.indexOf('\0') >= 0) {
            return Optional.of(Fault.NUL);
        }
        return text.indexOf('\uFFFD') >= 0
                ? Optional.of(Fault.UNREADABLE_CHARACTERS)
                : Optional.empty();
    }

    private Optional<Fault> width(List<String> texts) {
        int width = layout.headers().size();
        if (texts.size() < width && layout.format() != Format.XLSX) {
            return Optional.of(Fault.TOO_FEW_FIELDS);
        }
        return texts.size() > width && !isBlank(texts.subList(width, texts.size()))
                ? Optional.of(Fault.TOO_MANY_FIELDS)
                : Optional.empty();
    }

    /// Blank fields beyond the header say nothing, and a sheet does not keep blank cells at the end of a row.
    private List<String> exactly(List<String> texts) {
        int width = layout.headers().size();
        var exact = new ArrayList<>(texts.subList(0, Math.min(width, texts.size())));
        while (exact.size() < width) {
            exact.add("");
        }
        return exact;
    }

    // The mark at the end keeps the cut text from ever passing for a whole one.
    private static String cut(String text) {
        return text.substring(0, Limits.CELL - 1) + '\uFFFD';
    }

    private static boolean isBlank(List<String> texts) {
        return texts.stream().allMatch(Blank::is);
    }
}
