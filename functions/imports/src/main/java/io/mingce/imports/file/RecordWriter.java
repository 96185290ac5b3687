package io.mingce.imports.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// A table that is being written from top to bottom in constant memory.
interface RecordWriter extends Closeable {

    /// Adds one row.
    ///
    /// @param cells as many as there are columns, or fewer or more where the row was broken
    void write(List<String> cells) throws IOException;
}
