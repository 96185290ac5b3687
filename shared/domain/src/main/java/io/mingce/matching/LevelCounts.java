package io.mingce.matching;

import io.mingce.matching.MatchWeights.Shares;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// How often each level was seen, on top of pairs one believes to have seen before (a Dirichlet prior).
final class LevelCounts {

    private final Map<ComparisonLevel, Double> counts = new EnumMap<>(ComparisonLevel.class);
    private final Map<Attribute, Double> sums = new EnumMap<>(Attribute.class);

    /// @param pseudo how many pairs of each attribute the shares before are worth
    LevelCounts(
            Map<ComparisonLevel, Shares> before, ToDoubleFunction<Shares> share, double pseudo) {
        before.forEach((level, shares) -> add0(level, share.applyAsDouble(shares) * pseudo));
    }

    /// Levels that bear no weight are not counted.
    void add(ComparisonLevel level, double pairs) {
        if (counts.containsKey(level)) {
            add0(level, pairs);
        }
    }

    double share(ComparisonLevel level) {
        return counts.getOrDefault(level, 0.0) / sums.getOrDefault(level.attribute(), 1.0);
    }

    boolean knows(ComparisonLevel level) {
        return counts.containsKey(level);
    }

    private void add0(ComparisonLevel level, double pairs) {
        counts.merge(level, pairs, Double::sum);
        sums.merge(level.attribute(), pairs, Double::sum);
    }
}
