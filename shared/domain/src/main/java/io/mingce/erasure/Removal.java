package io.mingce.erasure;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Takes somebody out of the index and of the tables of customers.
final class Removal {

    private final Identifiers identifiers;
    private final Customers customers;
    private final Leftovers leftovers;

    Removal(Identifiers identifiers, Customers customers, Leftovers leftovers) {
        this.identifiers = identifiers;
        this.customers = customers;
        this.leftovers = leftovers;
    }

    /// One request per 100 tokens, and one for each that somebody of `ids` holds.
    ///
    /// @return whoever else holds any of them
    Set<CustomerId> release(Set<Token> tokens, Set<CustomerId> ids, Counts counts) {
        var others = new HashSet<CustomerId>();
        var theirs = new HashMap<Token, Set<CustomerId>>();
        Map<Token, Holders> held = identifiers.find(tokens);
        held.forEach((token, holders) -> {
            var own = new HashSet<>(holders.ids());
            own.retainAll(ids);
            if (!own.isEmpty()) {
                theirs.put(token, own);
            }
            holders.ids().stream().filter(id -> !ids.contains(id)).forEach(others::add);
        });
        if (!theirs.isEmpty()) {
            identifiers.release(theirs);
            counts.add(Counts.IDENTIFIERS, theirs.size());
        }
        return others;
    }

    /// Provided that nobody has changed them since they were read.
    ///
    /// @return whether all of it is gone
    boolean withdraw(Gathered gathered, Counts counts) {
        boolean all = true;
        for (Kept kept : gathered.kept()) {
            if (!kept.orphaned()) {
                if (customers.withdraw(kept.customer(), kept.keys())) {
                    counts.add(kept.store(), kept.pieces());
                } else {
                    all = false;
                }
            }
        }
        if (all) {
            counts.add(leftovers.items(gathered.subject().customers()));
        }
        return all;
    }
}
