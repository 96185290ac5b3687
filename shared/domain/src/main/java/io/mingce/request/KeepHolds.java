package io.mingce.request;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sets and releases legal holds; who is held has the tag `legal-hold` for as long.
public final class KeepHolds {

    private final Holds holds;
    private final Customers customers;
    private final Restrictions restrictions;
    private final InstantSource clock;

    public KeepHolds(
            Holds holds, Customers customers, Restrictions restrictions, InstantSource clock) {
        this.holds = holds;
        this.customers = customers;
        this.restrictions = restrictions;
        this.clock = clock;
    }

    /// The holds of a customer and of whoever was merged into them; empty where there is no such customer.
    public Optional<List<Hold>> of(CustomerId id) {
        return Optional.ofNullable(customers.find(Set.of(id)).get(id))
                .map(customer -> holds.of(customer.partitions()));
    }

    /// Sets one, in the place of one of the same customer and order.
    ///
    /// @return whether there is such a customer
    public boolean set(Hold hold) {
        if (customers.find(Set.of(hold.customer())).isEmpty()) {
            return false;
        }
        holds.set(hold);
        tag(hold.customer(), hold.user());
        return true;
    }

    /// Releases the hold of this customer and order, where there is one.
    public void release(CustomerId id, Optional<String> order, String user) {
        holds.release(id, order);
        tag(id, user);
    }

    /// Until the last of its holds ends.
    private void tag(CustomerId id, String user) {
        Instant now = clock.instant();
        var last =
                of(id).orElse(List.of()).stream()
                        .map(Hold::until)
                        .max(java.util.Comparator.naturalOrder());
        restrictions.hold(id, last, user, now);
    }
}
