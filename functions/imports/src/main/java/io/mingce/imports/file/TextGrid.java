package io.mingce.imports.file;

import java.util.List;

/// The rows of a text, and the lines they stand on.
interface TextGrid extends Grid {

    /// The lines of the row that came last.
    List<Line> lines();
}
