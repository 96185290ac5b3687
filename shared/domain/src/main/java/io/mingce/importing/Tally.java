package io.mingce.importing;

import java.util.Map;
import java.util.TreeMap;

/// What a part of a file, or all of it, came to.
///
/// @param findings how often each rule of cleaning struck, by its code
/// @param missing how many rows left each column empty, by the column's position from 0
public record Tally(RowCounts rows, Map<String, Long> findings, Map<Integer, Long> missing) {

    public static final Tally NONE = new Tally(RowCounts.NONE, Map.of(), Map.of());

    public Tally {
        findings = Map.copyOf(findings);
        missing = Map.copyOf(missing);
    }

    public Tally plus(Tally more) {
        return new Tally(
                rows.plus(more.rows), sum(findings, more.findings), sum(missing, more.missing));
    }

    private static <K extends Comparable<K>> Map<K, Long> sum(
            Map<K, Long> some, Map<K, Long> more) {
        var sum = new TreeMap<>(some);
        more.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }
}
