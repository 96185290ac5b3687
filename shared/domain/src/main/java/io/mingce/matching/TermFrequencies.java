package io.mingce.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How common names are: that two 王芳 agree says less than that two 蔺瑾瑜 do. A snapshot: decisions made with the same
/// snapshot do not depend on the order in which records came.
///
/// @param counts how many records bear a name, by [NameForm#text()], or a company core
/// @param total how many records were counted
public record TermFrequencies(Map<String, Integer> counts, long total) {

    /// No adjustment.
    public static final TermFrequencies NONE = new TermFrequencies(Map.of(), 0);

    private static final double LEAST_TOTAL = 1000;
    private static final double MOST_BITS = 4;
    private static final int FEW = 10;
    private static final long MOST_SPARSE = 100_000;

    /// The frequencies in a set of profiles.
    public static TermFrequencies of(Collection<MatchProfile> profiles) {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        profiles.parallelStream()
                .forEach(p -> terms(p).forEach(term -> counts.merge(term, 1, Integer::sum)));
        return new TermFrequencies(counts, profiles.size());
    }

    /// Whether a phone hardly ever lies one digit beside another's by chance: of 4 billion mobile numbers 77 lie beside
    /// one, so that among 100,000 it happens to one in 500, while one in 70 is mistyped.
    boolean sparse() {
        return total > 0 && total <= MOST_SPARSE;
    }

    /// Bits to add to the weight of an equal name, for a name as common as any two names are on average 0.
    double adjustment(MatchProfile a, MatchProfile b, Evidence evidence) {
        if (total < LEAST_TOTAL) {
            return 0;
        }
        ComparisonLevel level = evidence.level(Attribute.NAME);
        if (level != ComparisonLevel.NAME_SAME && level != ComparisonLevel.NAME_SOUND) {
            return 0;
        }
        int most = Math.min(commonest(a), commonest(b));
        double share = Math.max(most, 1) / (double) total;
        double average = level == ComparisonLevel.NAME_SAME ? 3.7e-5 : 2e-5;
        double bits = Math.log(average / share) / Math.log(2);
        // A name that few bear may be borne by one customer's own records alone.
        return most <= FEW ? Math.max(0, Math.min(MOST_BITS, bits)) : Math.max(-8, bits);
    }

    private int commonest(MatchProfile profile) {
        int most = 0;
        for (NameForm name : profile.names()) {
            most = Math.max(most, counts.getOrDefault(name.text(), 0));
        }
        for (CompanyForm company : profile.companies()) {
            most = Math.max(most, counts.getOrDefault(company.core(), 0));
        }
        return most;
    }

    /// The texts of a profile that are counted.
    private static List<String> terms(MatchProfile profile) {
        return profile.names().isEmpty()
                ? profile.companies().stream().map(CompanyForm::core).toList()
                : profile.names().stream().map(NameForm::text).toList();
    }

    @Override
    public String toString() {
        return "TermFrequencies[" + total + "]";
    }
}
