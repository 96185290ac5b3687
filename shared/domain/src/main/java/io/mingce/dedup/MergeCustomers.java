package io.mingce.dedup;

import io.mingce.customer.Absorbed;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.MergeId;
import io.mingce.identity.Identifiers;
import io.mingce.matching.Basis;
import io.mingce.registration.Attempts;
import io.mingce.registration.Shares;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes two customers one. The older one survives; the other's id leads to it for ever, and its source records stay
/// where they are. Of their consents the stricter counts.
///
/// Can be repeated at any point: the survivor gets the other's tokens first, both are stored next, all or nothing,
/// and the other loses its tokens last. Costs three requests, and one per token that moves.
public final class MergeCustomers {

    /// Who survives comes first.
    static final Comparator<Customer> ELDER_FIRST =
            Comparator.comparing(Customer::since).thenComparing(Customer::id);

    private final Customers customers;
    private final Merges merges;
    private final Shares shares;
    private final InstantSource clock;

    public MergeCustomers(
            Customers customers, Merges merges, Identifiers identifiers, InstantSource clock) {
        this.customers = customers;
        this.merges = merges;
        this.shares = new Shares(identifiers, customers);
        this.clock = clock;
    }

    /// What merging two customers would make of them; nothing is changed.
    public static Customer preview(Customer one, Customer other) {
        boolean first = ELDER_FIRST.compare(one, other) < 0;
        Customer into = first ? one : other;
        Customer from = first ? other : one;
        var link =
                new Absorbed(
                        from.id(),
                        into.id(),
                        MergeId.of(from.id(), into.id(), from.version()),
                        Instant.MAX,
                        false,
                        from.version() + 1);
        return into.absorb(from, link);
    }

    /// Merges the customers that `a` and `b` lead to.
    ///
    /// @param person who says so, which takes back a ruling that they are never the same; empty = matching alone, which
    ///     respects it
    /// @throws io.mingce.registration.Contended when others kept changing them; try again
    public MergeOutcome merge(CustomerId a, CustomerId b, Optional<String> person, Basis basis) {
        return Attempts.until(_ -> attempt(a, b, person, basis));
    }

    private Optional<MergeOutcome> attempt(
            CustomerId a, CustomerId b, Optional<String> person, Basis basis) {
        Map<CustomerId, Customer> found = customers.find(new HashSet<>(List.of(a, b)));
        Customer one = found.get(a);
        Customer other = found.get(b);
        if (one == null || one.restricted()) {
            return Optional.of(new MergeOutcome.Gone(a));
        }
        if (other == null || other.restricted()) {
            return Optional.of(new MergeOutcome.Gone(b));
        }
        if (one.id().equals(other.id())) {
            return Optional.of(again(one, a, b));
        }
        if (one.profile().type() != other.profile().type()) {
            return Optional.of(new MergeOutcome.OfTwoTypes());
        }
        if (person.isEmpty() && one.apartFrom(other)) {
            return Optional.of(new MergeOutcome.KeptApart());
        }
        return ELDER_FIRST.compare(one, other) < 0
                ? merge(one, other, person, basis)
                : merge(other, one, person, basis);
    }

    private Optional<MergeOutcome> merge(
            Customer into, Customer from, Optional<String> person, Basis basis) {
        Instant at = clock.instant();
        MergeId id = MergeId.of(from.id(), into.id(), from.version());
        var link = new Absorbed(from.id(), into.id(), id, at, person.isEmpty(), from.version() + 1);
        Customer joined = into.absorb(from, link);
        joined = joined.within(joined.lineage().reconciled(joined.partitions()));
        shares.give(into.id(), from.tokens());
        var merge = new Merge(id, into.id(), from.id(), at, person, basis, Optional.empty());
        if (!merges.merge(merge, joined, from)) {
            return Optional.empty();
        }
        shares.take(from.id(), from.tokens());
        return Optional.of(new MergeOutcome.Merged(merge));
    }

    /// They are one. If the one was merged into the other, whoever did so may have died before the index was right.
    private MergeOutcome again(Customer survivor, CustomerId a, CustomerId b) {
        Optional<Absorbed> link =
                survivor.lineage().absorbed().stream()
                        .filter(l -> Set.of(l.id(), l.into()).equals(new HashSet<>(List.of(a, b))))
                        .findFirst();
        link.ifPresent(l -> shares.take(l.id(), survivor.tokens()));
        return link.flatMap(l -> merges.find(l.merge()))
                .<MergeOutcome>map(MergeOutcome.Merged::new)
                .orElseGet(() -> new MergeOutcome.AlreadyOne(survivor.id()));
    }
}
