package io.mingce.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many pairs agree in each way, but for what they agree in because they were looked up by it.
final class EvidenceCounts {

    private final Set<Attribute> leftOut;
    private final Map<List<ComparisonLevel>, Integer> counts = new HashMap<>();

    EvidenceCounts(Set<Attribute> leftOut) {
        this.leftOut = leftOut;
    }

    void add(Evidence evidence) {
        var seen = new ArrayList<ComparisonLevel>();
        for (ComparisonLevel level : evidence.levels()) {
            if (!leftOut.contains(level.attribute())) {
                seen.add(level);
            }
        }
        counts.merge(seen, 1, Integer::sum);
    }

    /// In one order, whatever the pairs came in: sums of fractions depend on it.
    List<Map.Entry<List<ComparisonLevel>, Integer>> sorted() {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .toList();
    }
}
