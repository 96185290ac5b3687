package io.mingce.imports;

import io.mingce.imports.file.Row;

import java.util.List;

/// A part of a file, small enough to be registered at once.
record Chunk(List<Row> rows) {

    /// Rows of a chunk: so many that requests are full, so few that one takes seconds.
    static final int SIZE = 500;

    static String name(int chunk) {
        return "chunk-%05d".formatted(chunk);
    }
}
