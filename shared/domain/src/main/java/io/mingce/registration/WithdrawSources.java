package io.mingce.registration;

import static java.util.stream.Collectors.toMap;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes source records back, as if they had never come in: each customer becomes what its other records make of
/// it, or is gone where there are none. Can be repeated.
public final class WithdrawSources {

    private static final int ROUNDS = 12;

    private final BlindIndex index;
    private final Identifiers identifiers;
    private final Customers customers;

    public WithdrawSources(BlindIndex index, Identifiers identifiers, Customers customers) {
        this.index = index;
        this.identifiers = identifiers;
        this.customers = customers;
    }

    /// Withdraws the given records of one customer; those it does not have are passed over. Three requests and one
    /// per token that goes.
    ///
    /// @throws Contended when others kept changing the customer; try again
    public void withdraw(CustomerId id, Set<SourceId> sources) {
        for (int round = 0; round < ROUNDS; round++) {
            Customer customer = customers.find(Set.of(id)).get(id);
            if (customer == null || withdraw(customer, sources, round > 0)) {
                return;
            }
        }
        throw new Contended(1);
    }

    /// @param again whether a record came in while we were at it, whose tokens we may have released with the others
    private boolean withdraw(Customer customer, Set<SourceId> sources, boolean again) {
        var gone = new ArrayList<SourceRecord>();
        var left = new ArrayList<SourceRecord>();
        for (SourceRecord source : customers.sources(customer.id())) {
            (sources.contains(source.id()) ? gone : left).add(source);
        }
        if (again && !left.isEmpty()) {
            identifiers.share(
                    tokens(left).stream()
                            .collect(toMap(token -> token, _ -> Set.of(customer.id()))));
        }
        if (gone.isEmpty()) {
            return true;
        }
        identifiers.release(noLongerHeld(customer.id(), gone, left));
        Customer rest =
                left.isEmpty()
                        ? customer
                        : Customer.project(customer.id(), left, customer.version());
        return customers.withdraw(rest, sources);
    }

    private Map<Token, Set<CustomerId>> noLongerHeld(
            CustomerId id, List<SourceRecord> gone, List<SourceRecord> left) {
        var released = new LinkedHashMap<Token, Set<CustomerId>>();
        tokens(gone).forEach(token -> released.put(token, Set.of(id)));
        released.keySet().removeAll(tokens(left));
        return released;
    }

    private Set<Token> tokens(List<SourceRecord> sources) {
        var tokens = new HashSet<Token>();
        sources.forEach(source -> tokens.addAll(Keys.of(source, index).tokens().keySet()));
        return tokens;
    }
}
