package io.mingce.imports;

import io.mingce.importing.ImportJob;
import io.mingce.imports.file.Row;

import java.util.List;
import java.util.stream.IntStream;

/// A part of a file, small enough to be registered at once.
record Chunk(List<Row> rows) {

    /// Rows of a chunk: so many that requests are full, so few that one takes seconds.
    static final int SIZE = 500;

    /// Of one run alone: what is forgotten of one must not be missed by the next.
    static String name(int run, int chunk) {
        return "chunk-%05d-%05d".formatted(run, chunk);
    }

    /// The names of all chunks of an import.
    static List<String> names(ImportJob job) {
        return IntStream.rangeClosed(1, job.chunks()).mapToObj(n -> name(job.run(), n)).toList();
    }
}
