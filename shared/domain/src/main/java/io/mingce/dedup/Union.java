package io.mingce.dedup;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Customer;
import io.mingce.matching.Basis;
import io.mingce.matching.BulkMatching.Open;
import io.mingce.matching.MatchMembers;
import io.mingce.matching.MatchProfile;
import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.review.ReviewCases;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Merges the customers that belong together and opens cases for those that may.
final class Union {

    private final MatchMembers matching;
    private final MergeCustomers merging;
    private final ReviewCases cases;
    private final InstantSource clock;

    Union(MatchMembers matching, MergeCustomers merging, ReviewCases cases, InstantSource clock) {
        this.matching = matching;
        this.merging = merging;
        this.cases = cases;
        this.clock = clock;
    }

    Considered unite(Component component, Wanted wanted, Decide decide) {
        var groups = new TreeMap<Integer, List<Customer>>();
        for (Customer customer :
                component.customers().stream().sorted(MergeCustomers.ELDER_FIRST).toList()) {
            Set<Integer> in = wanted.groups(customer);
            if (in.size() == 1) {
                groups.computeIfAbsent(in.iterator().next(), _ -> new ArrayList<>()).add(customer);
            }
        }
        int merges = 0;
        for (List<Customer> same : groups.values()) {
            Customer first = same.getFirst();
            for (Customer other : same.subList(1, same.size())) {
                merges +=
                        merging.merge(
                                                first.id(),
                                                other.id(),
                                                Optional.empty(),
                                                basis(wanted, first, other))
                                        instanceof MergeOutcome.Merged
                                ? 1
                                : 0;
            }
        }
        Set<ReviewCase> open = open(wanted, groups, decide);
        if (!open.isEmpty()) {
            cases.open(open);
        }
        return new Considered(0, 0, merges, 0, 0, open.size());
    }

    private Basis basis(Wanted wanted, Customer first, Customer other) {
        return matching.basis(profiles(wanted, first), profiles(wanted, other));
    }

    private static List<MatchProfile> profiles(Wanted wanted, Customer customer) {
        return wanted.members().stream()
                .filter(member -> member.owners().contains(customer.id()))
                .map(Member::profile)
                .toList();
    }

    private Set<ReviewCase> open(
            Wanted wanted, Map<Integer, List<Customer>> groups, Decide decide) {
        var bases = new HashMap<CaseId, Basis>();
        for (Open pair : wanted.result().open()) {
            List<Customer> ones =
                    groups.getOrDefault(wanted.result().sure().get(pair.first()), List.of());
            List<Customer> others =
                    groups.getOrDefault(wanted.result().sure().get(pair.second()), List.of());
            if (!ones.isEmpty() && !others.isEmpty() && !apart(ones, others, decide)) {
                bases.merge(
                        CaseId.of(ones.getFirst().id(), others.getFirst().id()),
                        new Basis(pair.score(), pair.reasons(), matching.version()),
                        (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        return bases.entrySet().stream()
                .map(e -> ReviewCase.open(e.getKey(), e.getValue(), clock.instant()))
                .collect(toSet());
    }

    private static boolean apart(List<Customer> ones, List<Customer> others, Decide decide) {
        return ones.stream()
                .anyMatch(one -> others.stream().anyMatch(o -> decide.apart(one.id(), o.id())));
    }
}
