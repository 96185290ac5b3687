package io.mingce.dedup;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.identity.Holders;
import io.mingce.identity.Token;
import io.mingce.registration.Shares;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts right what a writer that died left in the index: a customer that is not found by a token of its own, or is by
/// one of others.
final class HealIndex {

    private final Shares shares;

    HealIndex(Shares shares) {
        this.shares = shares;
    }

    void heal(Known known, List<Customer> customers) {
        var wrong = new HashMap<CustomerId, List<Token>>();
        for (Customer customer : customers) {
            if (!known.lookedUp(customer)) {
                continue;
            }
            var missing = new ArrayList<Token>();
            for (Token token : customer.tokens()) {
                Holders holders = known.holders(token);
                if (!holders.generic() && !holders.ids().contains(customer.id())) {
                    missing.add(token);
                }
                for (CustomerId id : holders.ids()) {
                    if (misled(known, id, token)) {
                        wrong.computeIfAbsent(id, _ -> new ArrayList<>()).add(token);
                    }
                }
            }
            shares.give(customer.id(), missing);
        }
        for (Map.Entry<CustomerId, List<Token>> each : wrong.entrySet()) {
            shares.take(each.getKey(), each.getValue());
        }
    }

    /// Whether a token names somebody who was merged away, or who does not have it. Who is not stored yet may be about
    /// to be.
    private static boolean misled(Known known, CustomerId id, Token token) {
        return known.survivors(List.of(id)).stream()
                .anyMatch(customer ->
                        !customer.id().equals(id) || !customer.tokens().contains(token));
    }
}
