package io.mingce.imports.file;

import java.util.List;
import java.util.Optional;

/// One row of a file.
///
/// @param number as the person's editor shows it, from 1: the row of the sheet, or the line on which the record begins
/// @param cells as they stand in the file. Without a problem, as many as the header has; with one, as many as there are.
///     Of an NDJSON row that could not be read: one blank for each column, then the whole line
/// @param problem why the row must not be used
public record Row(long number, List<String> cells, Optional<RowProblem> problem) {

    public Row {
        cells = List.copyOf(cells);
    }

    /// The number and the problem, never the texts.
    @Override
    public String toString() {
        return "Row[" + number + ", " + cells.size() + " cells, " + problem + "]";
    }
}
