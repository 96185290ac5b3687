package io.mingce.registration;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Takes back what was claimed for records that were let in, could not be stored, and are kept out by now: somebody was
/// erased in between. Nothing of them is to be left in the index.
final class Retreat {

    private final Admission admission;
    private final Identifiers identifiers;
    private final Customers customers;

    Retreat(Admission admission, Identifiers identifiers, Customers customers) {
        this.admission = admission;
        this.identifiers = identifiers;
        this.customers = customers;
    }

    /// Four requests, and one per token that goes; none for nobody.
    void from(Collection<Pending> suppressed) {
        if (suppressed.isEmpty()) {
            return;
        }
        var tokens = new HashSet<Token>();
        var begun = new HashSet<CustomerId>();
        suppressed.forEach(pending -> {
            tokens.addAll(pending.keys().tokens().keySet());
            begun.add(pending.own());
            begun.addAll(pending.others());
        });
        Map<Token, Holders> held = identifiers.find(tokens);
        var absent = new HashSet<CustomerId>();
        held.values().forEach(holders -> absent.addAll(holders.ids()));
        absent.removeAll(customers.find(absent).keySet());
        Set<CustomerId> erased = admission.erased(absent);
        absent.removeIf(id -> !begun.contains(id) && !erased.contains(id));
        var left = new HashMap<Token, Set<CustomerId>>();
        held.forEach((token, holders) -> {
            var ids = new HashSet<>(holders.ids());
            ids.retainAll(absent);
            if (!ids.isEmpty()) {
                left.put(token, ids);
            }
        });
        if (!left.isEmpty()) {
            identifiers.release(left);
        }
    }
}
