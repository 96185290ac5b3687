package io.mingce.dedup;

import io.mingce.customer.CustomerType;
import io.mingce.dedup.DryRunReport.Numbers;
import io.mingce.matching.BulkMatching;
import io.mingce.matching.BulkMatching.Open;
import io.mingce.matching.Constraints.Pair;
import io.mingce.matching.MatchWeights;
import io.mingce.matching.Matcher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What matching would make of all customers. Customers go by their numbers.
final class Trial {

    private final Base base;
    private final List<Integer> groups;
    private final Map<Pair, Optional<Open>> cases = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> merges = new TreeMap<>();

    private Trial(Base base, BulkMatching.Result result) {
        this.base = base;
        this.groups = result.sure();
        for (int place = 0; place < groups.size(); place++) {
            int first = base.owner(groups.get(place));
            if (base.owner(place) != first) {
                merges.computeIfAbsent(groups.get(place), _ -> new LinkedHashSet<>(Set.of(first)))
                        .add(base.owner(place));
            }
        }
        result.open().forEach(open -> doubt(open.first(), open.second(), Optional.of(open)));
        for (int place = 0; place < groups.size(); place++) {
            int likely = result.groups().get(place);
            if (group(place) != group(likely)) {
                doubt(likely, place, Optional.empty());
            }
        }
    }

    private void doubt(int first, int second, Optional<Open> open) {
        int one = base.owner(group(first));
        int other = base.owner(group(second));
        if (!base.apart(one, other)) {
            cases.putIfAbsent(pair(one, other), open);
        }
    }

    /// @param held customers that stay as they are, whatever their statements say
    static Trial of(Base base, MatchWeights weights, Set<Integer> held, LocalDate today) {
        return new Trial(
                base,
                BulkMatching.run(
                        base.profiles(),
                        Matcher.ofRegister(weights),
                        base.constraints(held),
                        today));
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

    /// Pairs of customers that a person would be asked about; a customer with itself where its parts are such a pair.
    /// Empty where matching would make them one, but not without a person.
    Map<Pair, Optional<Open>> cases() {
        return cases;
    }

    /// Whether a person would be asked about two customers, or about those they would be merged with.
    boolean asks(Pair pair) {
        return cases.containsKey(pair(first(pair.first()), first(pair.second())));
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
