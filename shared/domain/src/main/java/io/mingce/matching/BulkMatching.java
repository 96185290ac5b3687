package io.mingce.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds the customers in a whole set of profiles.
public final class BulkMatching {

    /// @param groups for each profile, the number of its customer: the place of the customer's first profile
    /// @param open pairs for a person to look at
    /// @param candidates how many pairs were compared
    /// @param genericKeys how many keys too many profiles share to say anything
    public record Result(List<Integer> groups, List<Open> open, long candidates, int genericKeys) {}

    /// @param first place of the one profile
    /// @param second place of the other
    /// @param score bits
    public record Open(int first, int second, double score, List<MatchRule> reasons) {}

    private static final int AGE_OF_OWN_PHONE = 16;

    private BulkMatching() {}

    public static Result run(
            List<MatchProfile> profiles, MatchWeights weights, java.time.LocalDate today) {
        var matcher = new Matcher(weights, frequencies(profiles));
        CandidatePairs candidates = CandidatePairs.of(profiles);
        String grownUp = today.minusYears(AGE_OF_OWN_PHONE).toString();
        SharedValues minors = minors(profiles, grownUp);
        SharedValues shared = shared(profiles, candidates, minors);
        List<Edge> edges =
                candidates.stream()
                        .parallel()
                        .mapToObj(pair -> edge(profiles, pair, matcher, shared))
                        .filter(Objects::nonNull)
                        .toList();
        var clustering = new Clustering(profiles, edges, matcher, shared, grownUp);
        Groups groups = clustering.run();
        int[] first = new int[profiles.size()];
        Arrays.fill(first, -1);
        var group = new ArrayList<Integer>(profiles.size());
        for (int i = 0; i < profiles.size(); i++) {
            int g = groups.of(i);
            first[g] = first[g] < 0 ? i : first[g];
            group.add(first[g]);
        }
        List<Open> open =
                clustering.open().stream()
                        .map(e ->
                                new Open(
                                        e.first(),
                                        e.second(),
                                        e.decision().score(),
                                        e.decision().reasons()))
                        .toList();
        return new Result(group, open, candidates.size(), candidates.genericKeys());
    }

    private static @org.jspecify.annotations.Nullable Edge edge(
            List<MatchProfile> profiles, long pair, Matcher matcher, SharedValues shared) {
        int a = (int) (pair >>> 32);
        int b = (int) pair;
        MatchDecision decision = matcher.decide(profiles.get(a), profiles.get(b), shared);
        return decision instanceof MatchDecision.Different(var _, var never, var _) && never
                ? null
                : new Edge(a, b, decision);
    }

    private static TermFrequencies frequencies(List<MatchProfile> profiles) {
        Map<String, Integer> counts = new HashMap<>();
        profiles.forEach(
                p -> TermFrequencies.terms(p).forEach(t -> counts.merge(t, 1, Integer::sum)));
        return new TermFrequencies(counts, profiles.size());
    }

    /// The phone of a child is one of its parents'.
    private static SharedValues minors(List<MatchProfile> profiles, String grownUp) {
        Set<String> phones = new HashSet<>();
        for (MatchProfile p : profiles) {
            if (p.bornAfter(grownUp)) {
                phones.addAll(p.phones());
            }
        }
        return new SharedValues(phones, Set.of());
    }

    private static SharedValues shared(
            List<MatchProfile> profiles, CandidatePairs candidates, SharedValues minors) {
        Set<String> phones = new HashSet<>();
        Set<String> emails = new HashSet<>();
        for (var each = candidates.stream().iterator(); each.hasNext(); ) {
            long pair = each.nextLong();
            MatchProfile a = profiles.get((int) (pair >>> 32));
            MatchProfile b = profiles.get((int) pair);
            boolean contact = meet(a.phones(), b.phones()) || meet(a.emails(), b.emails());
            if (contact && a.type() == b.type() && a.named() && b.named()) {
                ComparisonLevel name = Evidence.of(a, b, SharedValues.NONE).level(Attribute.NAME);
                if (name == ComparisonLevel.NAME_OTHER
                        || name == ComparisonLevel.NAME_SAME_FAMILY) {
                    a.phones().stream().filter(b.phones()::contains).forEach(phones::add);
                    a.emails().stream().filter(b.emails()::contains).forEach(emails::add);
                }
            }
        }
        phones.addAll(minors.phones());
        return new SharedValues(phones, emails);
    }

    private static boolean meet(List<String> a, List<String> b) {
        for (String value : a) {
            if (b.contains(value)) {
                return true;
            }
        }
        return false;
    }
}
