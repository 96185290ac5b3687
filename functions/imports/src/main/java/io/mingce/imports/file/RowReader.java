package io.mingce.imports.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// The rows of a file from the first below the header to the last, once, one at a time. Rows with nothing in them are
/// passed over.
public interface RowReader extends Closeable {

    /// The next row; empty at the end.
    ///
    /// @throws IOException if the file cannot be read any more for a reason outside of it
    Optional<Row> next() throws IOException;
}
