package io.mingce.erasure;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.Sourced;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.registration.SuppressionKeys;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Others who look like whoever is erased, and are known not to be: somebody ruled so, or their cards or birth dates say so.
/// What they have in common keeps nobody out.
final class Bystanders {

    private final BlindIndex index;
    private final Customers customers;

    Bystanders(BlindIndex index, Customers customers) {
        this.index = index;
        this.customers = customers;
    }

    /// What they are recognised by. One request for 50 of them, one per id of those who are known to be somebody else.
    Set<Token> keys(List<Kept> kept, Set<CustomerId> others) {
        if (others.isEmpty()) {
            return Set.of();
        }
        var byId = new HashMap<CustomerId, Customer>();
        customers.find(others).values().forEach(customer -> byId.put(customer.id(), customer));
        kept.forEach(each -> byId.remove(each.customer().id()));
        var keys = new HashSet<Token>();
        for (Customer other : byId.values()) {
            if (kept.stream().anyMatch(each -> different(each.customer(), other))) {
                Kept theirs = Kept.read(other, customers);
                keys.addAll(SuppressionKeys.recognising(theirs.records().toList(), index));
            }
        }
        return keys;
    }

    private static boolean different(Customer one, Customer other) {
        return one.apartFrom(other)
                || differ(one, other, Field.ID_CARD)
                || differ(one, other, Field.BIRTH_DATE);
    }

    private static boolean differ(Customer one, Customer other, Field field) {
        Collection<String> some = values(one, field);
        Collection<String> others = values(other, field);
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }

    private static Set<String> values(Customer customer, Field field) {
        Map<Field, List<Sourced>> all = customer.profile().values();
        return all.getOrDefault(field, List.of()).stream()
                .map(Sourced::value)
                .collect(Collectors.toSet());
    }
}
