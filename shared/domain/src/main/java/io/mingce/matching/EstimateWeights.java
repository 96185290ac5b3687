package io.mingce.matching;

import static io.mingce.matching.Attribute.*;

import io.mingce.customer.CustomerType;
import io.mingce.matching.BlockingKey.Kind;
import io.mingce.matching.MatchWeights.Shares;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Estimates match weights from records alone, without knowing who is who. `u` comes from random pairs. `m` comes from
/// expectation maximisation over the candidate pairs of one blocking key at a time, which teaches nothing about what that
/// key is made of (Fellegi and Sunter 1969; Winkler 2000). What is seen seldom stays near the weights given. Nothing but the
/// records and their order decides the result. Cost: seconds for 100,000 records.
public final class EstimateWeights {

    /// What a key says already, and so cannot teach.
    private static final Map<Kind, Set<Attribute>> KEYS =
            new EnumMap<>(
                    Map.of(
                            Kind.PHONE, Set.of(PHONE),
                            Kind.EMAIL, Set.of(EMAIL),
                            Kind.ID_CARD, Set.of(ID_CARD, BIRTH_DATE, GENDER),
                            Kind.USCC, Set.of(USCC),
                            Kind.NAME_BIRTH_DATE, Set.of(NAME, BIRTH_DATE),
                            Kind.NAME_ROOM, Set.of(NAME, ADDRESS),
                            Kind.COMPANY_REGION, Set.of(NAME, REGION),
                            Kind.CONTACT_PHONE, Set.of(CONTACT, PHONE),
                            Kind.CITY_ROOM, Set.of(ADDRESS)));

    private static final int RANDOM_PAIRS = 200_000;
    private static final int SEED = 20_250_101;
    private static final double PSEUDO_PAIRS = 2_000;
    private static final double PSEUDO_RANDOM_PAIRS = 300_000;
    private static final double LEAST = 1e-9;

    private final List<MatchProfile> profiles;
    private final MatchWeights prior;
    private final Matcher matcher;
    private final SharedValues shared;

    private EstimateWeights(
            List<MatchProfile> profiles, MatchWeights prior, Matcher matcher, SharedValues shared) {
        this.profiles = profiles;
        this.prior = prior;
        this.matcher = matcher;
        this.shared = shared;
    }

    /// @param profiles in an order that does not depend on when they came
    /// @param prior for what the records do not show; its thresholds are kept
    /// @param today for the ages of persons
    public static MatchWeights of(
            List<MatchProfile> profiles, MatchWeights prior, LocalDate today) {
        CandidatePairs all = CandidatePairs.of(profiles);
        var matcher = new Matcher(prior, TermFrequencies.NONE);
        SharedValues shared =
                new Resolution(
                                profiles,
                                all::stream,
                                matcher,
                                today,
                                contact -> all.generic(BlockingKeys.contact(contact)))
                        .shared();
        return new EstimateWeights(profiles, prior, matcher, shared).estimate();
    }

    private MatchWeights estimate() {
        var m = new EnumMap<CustomerType, LevelCounts>(CustomerType.class);
        for (CustomerType type : CustomerType.values()) {
            m.put(type, new LevelCounts(prior.shares(type), Shares::m, PSEUDO_PAIRS));
        }
        KEYS.forEach((kind, taught) -> {
            long[] pairs =
                    CandidatePairs.of(profiles, key -> key.kind() == kind).stream().toArray();
            m.forEach((type, counts) ->
                    new Mixture(prior.shares(type)).learn(evidence(pairs, type, taught), counts));
        });
        var thresholds = new EnumMap<CustomerType, MatchWeights.Thresholds>(CustomerType.class);
        var shares = new EnumMap<CustomerType, Map<ComparisonLevel, Shares>>(CustomerType.class);
        m.forEach((type, counts) -> {
            thresholds.put(type, prior.thresholds(type));
            shares.put(type, shares(type, counts));
        });
        return new MatchWeights(prior.version() + "-estimated", thresholds, shares);
    }

    private Map<ComparisonLevel, Shares> shares(CustomerType type, LevelCounts m) {
        Map<ComparisonLevel, Shares> before = prior.shares(type);
        var u = new LevelCounts(before, Shares::u, PSEUDO_RANDOM_PAIRS);
        random(type, u);
        var estimated = new EnumMap<ComparisonLevel, Shares>(ComparisonLevel.class);
        before.forEach(
                (level, _) -> estimated.put(level, new Shares(share(m, level), share(u, level))));
        return estimated;
    }

    private static double share(LevelCounts counts, ComparisonLevel level) {
        return Math.min(1 - LEAST, Math.max(LEAST, counts.share(level)));
    }

    /// Of the few random pairs that are of one customer none counts.
    private void random(CustomerType type, LevelCounts counts) {
        int[] places =
                java.util.stream.IntStream.range(0, profiles.size())
                        .filter(i -> profiles.get(i).type() == type)
                        .toArray();
        if (places.length < 2) {
            return;
        }
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            int a = places[random.nextInt(places.length)];
            int b = places[random.nextInt(places.length)];
            Evidence evidence = Evidence.of(profiles.get(a), profiles.get(b), shared);
            if (a != b
                    && !(matcher.decide(evidence, prior.bits(evidence))
                            instanceof MatchDecision.Same)) {
                evidence.levels().forEach(level -> counts.add(level, 1));
            }
        }
    }

    private EvidenceCounts evidence(long[] pairs, CustomerType type, Set<Attribute> leftOut) {
        var counts = new EvidenceCounts(leftOut);
        for (long pair : pairs) {
            MatchProfile a = profiles.get((int) (pair >>> 32));
            MatchProfile b = profiles.get((int) pair);
            if (a.type() == type && b.type() == type) {
                counts.add(Evidence.of(a, b, shared));
            }
        }
        return counts;
    }
}
