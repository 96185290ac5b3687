package io.mingce.matching;

import io.mingce.customer.CustomerType;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fellegi-Sunter weights in bits: log2(m/u) of each comparison level, as data that can be replaced by better estimates.
public final class MatchWeights {

    /// @param m share of the level among pairs of one customer, above 0
    /// @param u share of the level among pairs of different customers, above 0
    public record Shares(double m, double u) {

        public Shares {
            if (!(m > 0 && m < 1 && u > 0 && u < 1)) {
                throw new IllegalArgumentException("shares lie between 0 and 1");
            }
        }

        /// Bits for or against one customer.
        public double bits() {
            return Math.log(m / u) / Math.log(2);
        }
    }

    /// Sums of weights in bits.
    ///
    /// @param merge from here two records are of one customer, where no rule objects
    /// @param review from here a person should look, where a rule objects
    public record Thresholds(double merge, double review) {

        private static final double MOST = 100;

        /// Thresholds that somebody proposes; empty unless 0 ≤ review ≤ merge ≤ 100.
        public static Optional<Thresholds> find(double merge, double review) {
            return 0 <= review && review <= merge && merge <= MOST
                    ? Optional.of(new Thresholds(merge, review))
                    : Optional.empty();
        }
    }

    private final String version;
    private final Map<CustomerType, Thresholds> thresholds;
    private final Map<CustomerType, Map<ComparisonLevel, Shares>> shares;
    private final Map<CustomerType, Map<ComparisonLevel, Double>> bits;

    MatchWeights(
            String version,
            Map<CustomerType, Thresholds> thresholds,
            Map<CustomerType, Map<ComparisonLevel, Shares>> shares) {
        this.version = version;
        this.thresholds = new EnumMap<>(thresholds);
        this.shares = new EnumMap<>(shares);
        this.bits = new EnumMap<>(CustomerType.class);
        shares.forEach((type, levels) -> {
            var weights = new EnumMap<ComparisonLevel, Double>(ComparisonLevel.class);
            levels.forEach((level, share) -> weights.put(level, share.bits()));
            bits.put(type, weights);
        });
    }

    /// The weights that come with this release.
    public static MatchWeights shipped() {
        return MatchWeightsFile.read(MatchingResource.lines("match-weights.tsv"));
    }

    /// Reads weights that somebody else estimated, in the format of the shipped `match-weights.tsv`.
    ///
    /// @throws IllegalArgumentException naming the first fault; nothing of a faulty file is used
    public static MatchWeights parse(byte[] utf8) {
        return MatchWeightsFile.read(
                List.of(new String(utf8, StandardCharsets.UTF_8).split("\\R", -1)));
    }

    /// The file that [#parse] reads.
    public String toText() {
        return MatchWeightsFile.write(this);
    }

    /// Goes into each decision, so that it can be explained later.
    public String version() {
        return version;
    }

    public Thresholds thresholds(CustomerType type) {
        Thresholds found = thresholds.get(type);
        if (found == null) {
            throw new IllegalStateException("no thresholds for " + type);
        }
        return found;
    }

    /// The same weights with other thresholds for some types; the version says so.
    public MatchWeights with(Map<CustomerType, Thresholds> others) {
        var replaced = new EnumMap<>(thresholds);
        replaced.putAll(others);
        return new MatchWeights(version + "*", replaced, shares);
    }

    /// Shares of the levels that occur for `type`.
    public Map<ComparisonLevel, Shares> shares(CustomerType type) {
        return Map.copyOf(shares.getOrDefault(type, Map.of()));
    }

    /// Bits of one level; 0 where the level does not occur for the type.
    public double bits(CustomerType type, ComparisonLevel level) {
        return bits.getOrDefault(type, Map.of()).getOrDefault(level, 0.0);
    }

    /// Bits of all levels together.
    public double bits(Evidence evidence) {
        double sum = 0;
        for (ComparisonLevel level : evidence.levels()) {
            sum += bits(evidence.type(), level);
        }
        return sum;
    }
}
