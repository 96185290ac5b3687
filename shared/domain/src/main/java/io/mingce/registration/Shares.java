package io.mingce.registration;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Keeps the index in step with customers that become one or two. A customer gets its tokens before it needs them and
/// loses them after: in between the index names one customer too many, which does no harm.
public final class Shares {

    private final Identifiers identifiers;
    private final Customers customers;

    public Shares(Identifiers identifiers, Customers customers) {
        this.identifiers = identifiers;
        this.customers = customers;
    }

    public void give(CustomerId id, Collection<Token> tokens) {
        if (!tokens.isEmpty()) {
            identifiers.share(
                    tokens.stream().distinct().collect(toMap(token -> token, _ -> Set.of(id))));
        }
    }

    /// Takes tokens away. A customer that has come by one of them meanwhile gets it back: whoever stored it so may have
    /// done so before it was taken.
    public void take(CustomerId id, Collection<Token> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        identifiers.release(
                tokens.stream().distinct().collect(toMap(token -> token, _ -> Set.of(id))));
        Map<CustomerId, Customer> now = customers.find(Set.of(id));
        now.values().stream()
                .filter(customer -> customer.id().equals(id))
                .forEach(customer ->
                        give(id, tokens.stream().filter(customer.tokens()::contains).toList()));
    }

    /// The tokens of `some` that `others` do not have.
    public static Set<Token> without(Set<Token> some, Set<Token> others) {
        return some.stream().filter(Predicate.not(others::contains)).collect(toSet());
    }
}
