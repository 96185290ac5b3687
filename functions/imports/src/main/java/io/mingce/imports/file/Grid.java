package io.mingce.imports.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All rows of a table from the top, whichever of them is the header.
interface Grid extends Closeable {

    Optional<Cells> next() throws IOException;

    /// The first rows, `count` at most.
    default List<Cells> first(int count) throws IOException {
        var rows = new ArrayList<Cells>(count);
        while (rows.size() < count) {
            Optional<Cells> row = next();
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
        }
        return rows;
    }
}
