package io.mingce.dedup;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.registration.Attempts;
import io.mingce.registration.Tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes source records out of a customer at a person's word: they become a customer of their own, and both are never
/// merged again. Can be repeated. Costs some requests, one per customer of the tree, and one per token that moves.
public final class SplitCustomer {

    private final Customers customers;
    private final MoveSources moving;

    public SplitCustomer(
            BlindIndex index, Customers customers, Splits splits, Identifiers identifiers) {
        this.customers = customers;
        this.moving = new MoveSources(index, customers, splits, identifiers);
    }

    /// Takes `sources`, one at least, out of the customer that `id` leads to.
    ///
    /// @throws io.mingce.registration.Contended when others kept changing it; try again
    public SplitOutcome split(CustomerId id, Set<SourceId> sources) {
        return Attempts.until(round -> attempt(id, sources, round));
    }

    private Optional<SplitOutcome> attempt(CustomerId id, Set<SourceId> sources, int round) {
        Customer customer = customers.find(Set.of(id)).get(id);
        if (customer == null || customer.restricted()) {
            return Optional.of(new SplitOutcome.Gone(id));
        }
        Tree tree = Tree.read(customer, customers);
        List<CustomerId> ids = MoveSources.ids(sources);
        Map<CustomerId, Customer> takers = customers.find(Set.copyOf(ids));
        Set<SourceId> there = tree.records().map(SourceRecord::id).collect(toSet());
        Optional<SourceId> missing =
                sources.stream().filter(source -> !there.contains(source)).sorted().findFirst();
        if (missing.isPresent()) {
            return Optional.of(
                    takenBefore(customer, takers, sources)
                            .orElseGet(() -> new SplitOutcome.NoSuchRecord(missing.get())));
        }
        if (sources.size() > Splits.MOST) {
            return Optional.of(new SplitOutcome.TooMany(Splits.MOST));
        }
        if (sources.containsAll(there)) {
            return Optional.of(new SplitOutcome.NothingLeft());
        }
        CustomerId taken =
                ids.stream()
                        .filter(vacant -> !takers.containsKey(vacant))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no id left for a split"));
        return moving.move(tree, taken, sources, true, round)
                ? Optional.of(new SplitOutcome.Split(customer.id(), taken))
                : Optional.empty();
    }

    private Optional<SplitOutcome> takenBefore(
            Customer left, Map<CustomerId, Customer> takers, Set<SourceId> sources) {
        return takers.values().stream()
                .filter(taker -> taker.apartFrom(left))
                .filter(taker ->
                        Tree.read(taker, customers)
                                .records()
                                .map(SourceRecord::id)
                                .collect(toSet())
                                .containsAll(sources))
                .<SplitOutcome>map(taker -> new SplitOutcome.Split(left.id(), taker.id()))
                .findFirst();
    }
}
