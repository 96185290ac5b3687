package io.mingce.imports.file;

import io.mingce.imports.header.Header;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

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

    static Grid grid(Path path, Layout layout) throws IOException {
        return switch (layout.format()) {
            case XLSX -> new SheetGrid(path, layout.sheet());
            case DELIMITED, NDJSON -> text(path, layout);
        };
    }

    /// The rows of a text.
    static TextGrid text(Path path, Layout layout) throws IOException {
        return switch (layout.format()) {
            case XLSX -> throw new IllegalArgumentException("a workbook is not a text");
            case DELIMITED -> new DelimitedGrid(lines(path, layout), layout.delimiter());
            case NDJSON -> new JsonGrid(lines(path, layout), layout.headers());
        };
    }

    private static Lines lines(Path path, Layout layout) throws IOException {
        return new Lines(layout.encoding().reader(path));
    }
}
