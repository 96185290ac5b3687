package io.mingce.dedup;

import io.mingce.customer.Apart;
import io.mingce.customer.Change;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.registration.Attempts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rules that two customers are never the same. Each of both remembers it, so that it holds as soon as one does. Can be
/// repeated. Two requests.
public final class KeepApart {

    private final Customers customers;

    public KeepApart(Customers customers) {
        this.customers = customers;
    }

    /// Keeps the customers that `a` and `b` lead to apart.
    ///
    /// @throws io.mingce.registration.Contended when others kept changing them; try again
    public ApartOutcome rule(CustomerId a, CustomerId b) {
        return Attempts.until(_ -> attempt(a, b));
    }

    private Optional<ApartOutcome> attempt(CustomerId a, CustomerId b) {
        Map<CustomerId, Customer> found = customers.find(new HashSet<>(List.of(a, b)));
        Customer one = found.get(a);
        Customer other = found.get(b);
        if (one == null || one.restricted()) {
            return Optional.of(new ApartOutcome.Gone(a));
        }
        if (other == null || other.restricted()) {
            return Optional.of(new ApartOutcome.Gone(b));
        }
        if (one.id().equals(other.id())) {
            return Optional.of(new ApartOutcome.AlreadyOne(one.id()));
        }
        List<Change> changes =
                List.of(apart(one, other), apart(other, one)).stream()
                        .flatMap(Optional::stream)
                        .toList();
        return changes.isEmpty() || customers.save(changes).isEmpty()
                ? Optional.of(new ApartOutcome.KeptApart())
                : Optional.empty();
    }

    private static Optional<Change> apart(Customer own, Customer other) {
        var ruling = new Apart(own.id(), other.id());
        return own.lineage().apart().contains(ruling)
                ? Optional.empty()
                : Optional.of(new Change(own.within(own.lineage().with(ruling)), Map.of()));
    }
}
