package io.mingce.dedup;

import io.mingce.customer.Absorbed;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.Traits;
import io.mingce.matching.BlockingKey;
import io.mingce.matching.Constraints;
import io.mingce.matching.Constraints.Pair;
import io.mingce.matching.MatchMembers;
import io.mingce.registration.Tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides who is who in a component. What comes out depends on what the records say and on rulings, not on which
/// customer they are of at the moment.
final class Decide {

    /// Who makes a statement: everybody who does, where the statement alone is enough to be one customer.
    private record Speaker(CustomerType type, Traits traits, Set<CustomerId> owner) {}

    private final MatchMembers matching;
    private final Known known;
    private final LocalDate today;
    private final List<Customer> customers;
    private final Set<CustomerId> ruled = new HashSet<>();
    private final Set<Set<CustomerId>> apart = new HashSet<>();

    Decide(MatchMembers matching, Known known, LocalDate today, Component component) {
        this.matching = matching;
        this.known = known;
        this.today = today;
        this.customers = component.customers();
        for (Customer one : customers) {
            for (Customer other : customers) {
                boolean rulings =
                        !one.lineage().apart().isEmpty() || !other.lineage().apart().isEmpty();
                if (rulings && !one.id().equals(other.id()) && one.apartFrom(other)) {
                    ruled.add(one.id());
                    ruled.add(other.id());
                    apart.add(Set.of(one.id(), other.id()));
                }
            }
        }
    }

    boolean apart(CustomerId one, CustomerId other) {
        return !one.equals(other) && apart.contains(Set.of(one, other));
    }

    /// @param whole customers of which nothing may be taken
    /// @param trees customers of which records may be taken, but for those that have to stay together
    Wanted wanted(Collection<Customer> whole, Collection<Tree> trees) {
        List<Member> members = members();
        var unlinked =
                new Wanted(
                        members,
                        new io.mingce.matching.BulkMatching.Result(
                                List.of(), List.of(), 0, 0, List.of()));
        var together = new ArrayList<Pair>();
        for (Customer customer : whole) {
            chain(unlinked.places(customer.id()).values(), together);
        }
        for (Tree tree : trees) {
            Map<Traits, Integer> places = unlinked.places(tree.customer().id());
            for (Collection<SourceRecord> each : inseparable(tree)) {
                chain(
                        each.stream()
                                .map(source -> places.get(source.traits()))
                                .filter(java.util.Objects::nonNull)
                                .toList(),
                        together);
            }
        }
        return new Wanted(
                members,
                matching.decide(
                        members.stream().map(Member::profile).toList(),
                        members.stream().map(Member::keys).toList(),
                        known::generic,
                        new Constraints(together, (a, b) -> apart(members.get(a), members.get(b))),
                        today));
    }

    private boolean apart(Member one, Member other) {
        return !apart.isEmpty()
                && one.owners().stream().noneMatch(other.owners()::contains)
                && one.owners().stream()
                        .anyMatch(a -> other.owners().stream().anyMatch(b -> apart(a, b)));
    }

    private static void chain(Collection<Integer> places, List<Pair> together) {
        Integer before = null;
        for (Integer place : places.stream().distinct().sorted().toList()) {
            if (before != null) {
                together.add(new Pair(before, place));
            }
            before = place;
        }
    }

    /// Records of one channel under one of its own ids, and whatever a person said is one.
    private static Collection<List<SourceRecord>> inseparable(Tree tree) {
        Map<Object, List<SourceRecord>> all =
                tree.records()
                        .filter(source -> source.externalId().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        source ->
                                                List.of(
                                                        source.channel().name(),
                                                        source.externalId().orElseThrow()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        for (Absorbed link : tree.customer().lineage().absorbed()) {
            if (!link.automatic()) {
                var both = new ArrayList<>(tree.sources().getOrDefault(link.id(), List.of()));
                both.addAll(tree.sources().getOrDefault(link.into(), List.of()));
                all.put(link, both);
            }
        }
        return all.values();
    }

    private List<Member> members() {
        Map<Speaker, Member> all = new HashMap<>();
        for (Customer customer : customers) {
            for (Member member : known.members(customer)) {
                boolean anybody = !ruled.contains(customer.id()) && matching.same(member.profile());
                all.merge(
                        new Speaker(
                                customer.profile().type(),
                                member.traits(),
                                anybody ? Set.of() : Set.of(customer.id())),
                        telling(member),
                        Member::and);
            }
        }
        return all.values().stream()
                .sorted(Comparator.comparing(member -> member.origin().source()))
                .toList();
    }

    private Member telling(Member member) {
        Set<BlockingKey> keys =
                member.keys().stream()
                        .filter(key -> !known.generic(key))
                        .collect(Collectors.toSet());
        return new Member(
                member.traits(), member.origin(), member.owners(), member.profile(), keys);
    }
}
