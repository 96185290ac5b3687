package io.mingce.matching;

import io.mingce.matching.MatchDecision.Same;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Decides the records of a few customers together, the way [BulkMatching] decides those of all. If everybody who is
/// [#linked] to one of them is among them, both come to the same customers. Cost: some microseconds a pair.
public final class MatchMembers {

    private final Matcher matcher;
    private final String version;

    /// @param weights that the release comes with, or that were estimated since
    public MatchMembers(MatchWeights weights) {
        this.matcher = Matcher.ofRegister(weights);
        this.version = weights.version();
    }

    /// Of the weights, so that a decision can be explained later.
    public String version() {
        return version;
    }

    /// Whether two records with a key in common can have any influence on whose the other is.
    public boolean linked(MatchProfile a, MatchProfile b) {
        return Resolution.linked(a, b, matcher);
    }

    /// Whether two records that both say exactly this are of one customer without a doubt.
    public boolean same(MatchProfile profile) {
        return matcher.decide(profile, profile, SharedValues.NONE) instanceof Same same
                && matcher.sure(same);
    }

    /// What a merge of two customers with these records rests on: the surest of the pairs.
    public Basis basis(List<MatchProfile> some, List<MatchProfile> others) {
        MatchDecision best = matcher.decide(all(some), all(others), SharedValues.NONE);
        for (MatchProfile one : some) {
            for (MatchProfile other : others) {
                MatchDecision each = matcher.decide(one, other, SharedValues.NONE);
                if (each instanceof Same
                        && (!(best instanceof Same) || each.score() > best.score())) {
                    best = each;
                }
            }
        }
        return new Basis(best.score(), best.reasons(), version);
    }

    private static MatchProfile all(List<MatchProfile> profiles) {
        return profiles.stream().reduce(MatchProfile::union).orElseThrow();
    }

    /// @param profiles in an order that does not depend on when they came; it breaks ties
    /// @param keys of each, without those that too many share
    /// @param generic whether too many share a phone or e-mail for it to say anything
    /// @param today for the ages of persons
    public BulkMatching.Result decide(
            List<MatchProfile> profiles,
            List<Set<BlockingKey>> keys,
            Predicate<BlockingKey> generic,
            Constraints constraints,
            LocalDate today) {
        long[] pairs = pairs(keys);
        var common = new HashSet<String>();
        for (MatchProfile profile : profiles) {
            Stream.concat(profile.phones().stream(), profile.emails().stream())
                    .filter(contact -> generic.test(BlockingKeys.contact(contact)))
                    .forEach(common::add);
        }
        Clustering clustering =
                new Resolution(
                                profiles,
                                () -> LongStream.of(pairs),
                                matcher,
                                today,
                                common::contains,
                                constraints)
                        .resolve();
        return new BulkMatching.Result(
                BulkMatching.firsts(clustering.groups(), profiles.size()),
                clustering.open().stream()
                        .map(edge -> BulkMatching.open(edge, clustering.groups()))
                        .toList(),
                pairs.length,
                0,
                BulkMatching.firsts(clustering.sure(), profiles.size()));
    }

    private static long[] pairs(List<Set<BlockingKey>> keys) {
        Map<BlockingKey, List<Integer>> bearers = new HashMap<>();
        var pairs = new TreeSet<Long>();
        for (int second = 0; second < keys.size(); second++) {
            for (BlockingKey key : keys.get(second)) {
                List<Integer> before = bearers.computeIfAbsent(key, _ -> new ArrayList<>());
                for (int first : before) {
                    pairs.add((long) first << 32 | second);
                }
                before.add(second);
            }
        }
        return pairs.stream().mapToLong(Long::longValue).toArray();
    }
}
