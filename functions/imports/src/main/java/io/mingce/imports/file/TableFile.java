package io.mingce.imports.file;

import io.mingce.cleaning.Text;
import io.mingce.imports.header.Blank;
import io.mingce.imports.header.Header;
import io.mingce.imports.header.Use;
import io.mingce.imports.header.Use.Repeats;
import io.mingce.imports.header.Use.Unrecognised;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A file that can be read as a table.
///
/// @param otherTables how many further sheets of an XLSX look like tables of customers too; they are not read
public record TableFile(Path path, Layout layout, Header header, int otherTables)
        implements Opening {

    /// The rows from the first below the header. Constant memory, whatever the size of the file, except for the shared
    /// strings of an XLSX.
    public RowReader rows() throws IOException {
        Grid grid = grid(path, layout);
        try {
            while (layout.headerRow() > 0) {
                Optional<Cells> skipped = grid.next();
                if (skipped.isEmpty() || skipped.get().number() >= layout.headerRow()) {
                    break;
                }
            }
        } catch (IOException e) {
            grid.close();
            throw e;
        }
        return new CheckedRows(grid, layout);
    }

    /// What of the file is not read, for its owner to know.
    public List<Text> notices() {
        var notices = new ArrayList<Text>();
        String repeats = names(Repeats.class);
        if (!repeats.isEmpty()) {
            notices.add(
                    new Text(
                            "与其他列含义重复、未读取的列：" + repeats,
                            "columns that mean the same as another one and were not read: "
                                    + repeats));
        }
        String unrecognised = names(Unrecognised.class);
        if (!unrecognised.isEmpty()) {
            notices.add(
                    new Text(
                            "未识别、未读取的列：" + unrecognised,
                            "columns that are not known and were not read: " + unrecognised));
        }
        if (otherTables > 0) {
            notices.add(
                    new Text(
                            "另有 " + otherTables + " 个工作表未读取，请单独上传",
                            otherTables
                                    + " more sheets were not read: drop them as files of their"
                                    + " own"));
        }
        return notices;
    }

    private String names(Class<? extends Use> use) {
        return header.columns().stream()
                .filter(column -> use.isInstance(column.use()) && !Blank.is(column.text()))
                .map(column -> column.text().strip())
                .collect(Collectors.joining("、"));
    }

    static Grid grid(Path path, Layout layout) throws IOException {
        return switch (layout.format()) {
            case XLSX -> new SheetGrid(path, layout.sheet());
            case DELIMITED -> new DelimitedGrid(lines(path, layout), layout.delimiter());
            case NDJSON -> new JsonGrid(lines(path, layout), layout.headers());
        };
    }

    private static Lines lines(Path path, Layout layout) throws IOException {
        return new Lines(layout.encoding().reader(path));
    }
}
