package io.mingce.matching;

import io.mingce.matching.MatchWeights.Shares;

import java.util.List;
import java.util.Map;

/// Two kinds of pairs, of one customer and of two, told apart by expectation maximisation. Those of two customers that share
/// a key are no random pairs (they are families), so that both kinds are learnt.
final class Mixture {

    private static final int ROUNDS = 40;
    private static final double PSEUDO_PAIRS = 200;

    private final Map<ComparisonLevel, Shares> before;
    private LevelCounts same;
    private LevelCounts different;
    private double share = 0.5;

    Mixture(Map<ComparisonLevel, Shares> before) {
        this.before = before;
        this.same = new LevelCounts(before, Shares::m, PSEUDO_PAIRS);
        this.different = new LevelCounts(before, Shares::u, PSEUDO_PAIRS);
    }

    /// @param of takes the levels of the pairs that are of one customer
    void learn(EvidenceCounts counted, LevelCounts of) {
        List<Map.Entry<List<ComparisonLevel>, Integer>> pairs = counted.sorted();
        for (int round = 0; round < ROUNDS; round++) {
            var nextSame = new LevelCounts(before, Shares::m, PSEUDO_PAIRS);
            var nextDifferent = new LevelCounts(before, Shares::u, PSEUDO_PAIRS);
            double[] sums = new double[2];
            for (var entry : pairs) {
                int count = entry.getValue();
                double p = probability(entry.getKey());
                for (ComparisonLevel level : entry.getKey()) {
                    nextSame.add(level, p * count);
                    nextDifferent.add(level, (1 - p) * count);
                }
                sums[0] += p * count;
                sums[1] += count;
            }
            if (sums[1] == 0) {
                return;
            }
            same = nextSame;
            different = nextDifferent;
            share = (sums[0] + 1) / (sums[1] + 2);
        }
        for (var entry : pairs) {
            double p = probability(entry.getKey());
            entry.getKey().forEach(level -> of.add(level, p * entry.getValue()));
        }
    }

    private double probability(List<ComparisonLevel> levels) {
        double odds = share / (1 - share);
        for (ComparisonLevel level : levels) {
            if (same.knows(level)) {
                odds *= same.share(level) / different.share(level);
            }
        }
        return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
    }
}
