package io.mingce.identity;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds customers by what identifies or names them. Two requests, however many customers there are.
public final class FindCustomers {

    private final BlindIndex index;
    private final Identifiers identifiers;
    private final Customers customers;

    public FindCustomers(BlindIndex index, Identifiers identifiers, Customers customers) {
        this.index = index;
        this.identifiers = identifiers;
        this.customers = customers;
    }

    /// The customer with this id.
    public Optional<Customer> byId(CustomerId id) {
        return Optional.ofNullable(customers.find(Set.of(id)).get(id));
    }

    /// The customers that hold `value` now, oldest first.
    ///
    /// @param value in its canonical form
    public List<Customer> by(Field field, String value) {
        TokenKind kind = TokenKind.of(field);
        Set<Token> tokens = Set.copyOf(index.tokens(kind, kind.normal(value)));
        Set<CustomerId> holders =
                identifiers.find(tokens).values().stream()
                        .flatMap(held -> held.ids().stream())
                        .collect(Collectors.toSet());
        return customers.find(holders).values().stream()
                .distinct()
                .filter(c -> holds(c, field, kind, value))
                .sorted(Comparator.comparing(Customer::since).thenComparing(Customer::id))
                .toList();
    }

    /// An index entry may be left over from an interrupted write; the customer itself has the last word.
    private static boolean holds(Customer customer, Field field, TokenKind kind, String value) {
        return customer.profile().all(field).stream()
                .anyMatch(held -> kind.normal(held.value()).equals(kind.normal(value)));
    }
}
