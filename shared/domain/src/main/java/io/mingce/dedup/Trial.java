package io.mingce.dedup;

import io.mingce.customer.CustomerType;
import io.mingce.dedup.DryRunReport.Numbers;
import io.mingce.matching.BulkMatching;
import io.mingce.matching.BulkMatching.Open;
import io.mingce.matching.Constraints.Pair;
import io.mingce.matching.MatchWeights;
import io.mingce.matching.Matcher;
import io.mingce.matching.TermFrequencies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What matching would make of all customers. Customers go by their numbers.
final class Trial {

    private final Base base;
    private final List<Integer> groups;
    private final Map<Pair, Open> cases = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> merges = new TreeMap<>();

    private Trial(Base base, BulkMatching.Result result) {
        this.base = base;
        this.groups = result.groups();
        for (int place = 0; place < groups.size(); place++) {
            int first = base.owner(groups.get(place));
            if (base.owner(place) != first) {
                merges.computeIfAbsent(groups.get(place), _ -> new LinkedHashSet<>(Set.of(first)))
                        .add(base.owner(place));
            }
        }
        for (Open open : result.open()) {
            int one = base.owner(groups.get(open.first()));
            int other = base.owner(groups.get(open.second()));
            if (!base.apart(one, other)) {
                cases.putIfAbsent(pair(one, other), open);
            }
        }
    }

    /// @param held customers that stay as they are, whatever their statements say
    static Trial of(Base base, MatchWeights weights, Set<Integer> held, LocalDate today) {
        // Frequencies are left out as they are when customers come one by one.
        var matcher = new Matcher(weights, TermFrequencies.NONE);
        return new Trial(
                base,
                BulkMatching.run(base.profiles(), matcher, base.constraints(held), today));
    }

    /// Customers that would be taken apart.
    Set<Integer> apart() {
        var apart = new LinkedHashSet<Integer>();
        for (int customer = 0; customer < base.size(); customer++) {
            if (groups(customer).size() > 1) {
                apart.add(customer);
            }
        }
        return apart;
    }

    Set<Integer> groups(int customer) {
        var in = new HashSet<Integer>();
        base.places(customer).forEach(place -> in.add(groups.get(place)));
        return in;
    }

    int group(int place) {
        return groups.get(place);
    }

    /// Each customer that would be merged, with the first of those it would be merged with.
    List<Pair> merges() {
        var pairs = new ArrayList<Pair>();
        for (Set<Integer> same : merges.values()) {
            int first = same.iterator().next();
            same.stream().skip(1).forEach(other -> pairs.add(new Pair(first, other)));
        }
        return pairs;
    }

    boolean together(Pair pair) {
        return groups(pair.first()).stream().anyMatch(groups(pair.second())::contains);
    }

    /// Pairs of customers that a person would be asked about, the surest first; a customer with itself where its parts
    /// are such a pair.
    Map<Pair, Open> cases() {
        return cases;
    }

    /// Whether a person would be asked about two customers, or about those they would be merged with.
    boolean asks(Pair pair) {
        int one = first(pair.first());
        int other = first(pair.second());
        return cases.containsKey(pair(one, other));
    }

    private int first(int customer) {
        return base.owner(groups.get(base.places(customer).getFirst()));
    }

    private static Pair pair(int one, int other) {
        return new Pair(Math.min(one, other), Math.max(one, other));
    }

    Numbers numbers(CustomerType type) {
        var merged = new HashSet<Integer>();
        int into = 0;
        for (Set<Integer> same : merges.values()) {
            if (base.type(same.iterator().next()) == type) {
                merged.addAll(same);
                into++;
            }
        }
        return new Numbers(
                merged.size(),
                into,
                (int) apart().stream().filter(customer -> base.type(customer) == type).count(),
                (int)
                        cases.keySet().stream()
                                .filter(pair -> base.type(pair.first()) == type)
                                .count());
    }
}
