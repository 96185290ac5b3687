package io.mingce.dedup;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Apart;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Lineage;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.registration.Attempts;
import io.mingce.registration.Shares;
import io.mingce.registration.Tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Gives source records of one customer to another, which may begin with them. Can be repeated.
final class MoveSources {

    private final BlindIndex index;
    private final Customers customers;
    private final Splits splits;
    private final Shares shares;

    MoveSources(BlindIndex index, Customers customers, Splits splits, Identifiers identifiers) {
        this.index = index;
        this.customers = customers;
        this.splits = splits;
        this.shares = new Shares(identifiers, customers);
    }

    /// The id for a customer that is to begin with `sources`: one that a repetition of the least of them looks under.
    static List<CustomerId> ids(Set<SourceId> sources) {
        SourceId least = sources.stream().sorted().findFirst().orElseThrow();
        return Stream.of(0, 1, 2).map(turn -> CustomerId.from(least, turn)).toList();
    }

    /// Moves as many of `sources` as the customer has, [Splits#MOST] at a time; never its last one.
    ///
    /// @param apart whether both are never to be merged
    void moveAll(CustomerId from, CustomerId to, Set<SourceId> sources, boolean apart) {
        List<SourceId> all = sources.stream().sorted().toList();
        for (int i = 0; i < all.size(); i += Splits.MOST) {
            var some = Set.copyOf(all.subList(i, Math.min(all.size(), i + Splits.MOST)));
            Attempts.until(round ->
                    customers.find(Set.of(from)).values().stream()
                            .map(left -> move(Tree.read(left, customers), to, some, apart, round))
                            .findFirst()
                            .or(() -> java.util.Optional.of(true))
                            .filter(done -> done));
        }
    }

    /// @param round how many attempts there were
    /// @return whether nobody else changed them meanwhile
    boolean move(Tree left, CustomerId to, Set<SourceId> sources, boolean apart, int round) {
        Customer before = left.customer();
        Tree rest = left.keeping((_, source) -> !sources.contains(source.id()));
        Tree moved = left.keeping((_, source) -> sources.contains(source.id()));
        Customer taker = customers.find(Set.of(to)).get(to);
        boolean one = taker != null && taker.id().equals(before.id());
        if (rest.isEmpty() || moved.isEmpty() || one) {
            return true;
        }
        if (left.underWay(round)) {
            return false;
        }
        CustomerId id = taker == null ? to : taker.id();
        Tree has = taker == null ? null : Tree.read(taker, customers);
        if (has != null && has.underWay(round)) {
            return false;
        }
        var together = new LinkedHashMap<CustomerId, List<SourceRecord>>();
        if (has != null) {
            together.putAll(has.sources());
        }
        var own = new ArrayList<>(together.getOrDefault(id, List.of()));
        moved.records().forEach(own::add);
        together.put(id, own);
        Lineage lineage = taker == null ? Lineage.NONE : taker.lineage();
        Lineage leaving = before.lineage();
        if (apart) {
            leaving = leaving.with(new Apart(before.id(), id));
            lineage = lineage.with(new Apart(id, before.id()));
        }
        Customer remaining =
                rest.project(before.id(), leaving, before.version(), index)
                        .assigned(before.assigned());
        Customer taken =
                new Tree(before, together)
                        .project(id, lineage, taker == null ? 0 : taker.version(), index)
                        .assigned(taker == null ? AssignedTags.NONE : taker.assigned());
        shares.give(id, taken.tokens());
        Set<SourceKey> keys =
                moved.sources().entrySet().stream()
                        .flatMap(e ->
                                e.getValue().stream().map(s -> new SourceKey(e.getKey(), s.id())))
                        .collect(toSet());
        if (!splits.split(remaining, taken, new HashSet<>(keys))) {
            return false;
        }
        shares.take(before.id(), Shares.without(before.tokens(), remaining.tokens()));
        return true;
    }
}
