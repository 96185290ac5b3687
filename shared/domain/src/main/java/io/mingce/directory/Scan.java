package io.mingce.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A filter made ready for the texts that a directory holds now: each text is tested once, not once a row.
final class Scan {

    private final List<Column> columns = new ArrayList<>();
    private final List<boolean[]> passing = new ArrayList<>();
    private final int[][] anyOf;
    private final HashPool hashes;

    Scan(Filter filter, Map<Dimension, Column> texts, HashPool hashes) {
        filter.texts()
                .forEach((dimension, test) -> {
                    Column column = Objects.requireNonNull(texts.get(dimension));
                    columns.add(column);
                    passing.add(column.passing(test));
                });
        anyOf = filter.hashes().stream().map(any -> any.stream().toArray()).toArray(int[][]::new);
        this.hashes = hashes;
    }

    boolean passes(int row) {
        for (int i = 0; i < columns.size(); i++) {
            if (!passing.get(i)[columns.get(i).code(row)]) {
                return false;
            }
        }
        for (int[] any : anyOf) {
            if (!hashes.has(row, any)) {
                return false;
            }
        }
        return true;
    }
}
