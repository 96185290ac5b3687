package io.mingce.request;

import static java.util.stream.Collectors.toSet;

import io.mingce.cleaning.SearchedName;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds whom a request is about. Two requests.
record FindPerson(BlindIndex index, Identifiers identifiers, Customers customers) {

    /// Tokens of a name, by which customers that share a contact are told apart.
    static Set<Token> named(String name, BlindIndex index) {
        String folded = SearchedName.folded(name);
        return folded.isEmpty() ? Set.of() : Set.copyOf(index.tokens(TokenKind.NAME, folded));
    }

    /// Those that hold the contact now, narrowed down by the name where one was given.
    FoundPerson find(Asked asked) {
        Set<CustomerId> holders =
                identifiers.find(asked.contacts()).values().stream()
                        .flatMap(held -> held.ids().stream())
                        .collect(toSet());
        List<Customer> holding =
                known(holders).stream()
                        .filter(customer -> contact(customer, asked).isPresent())
                        .toList();
        List<Customer> meant = asked.names().isEmpty() ? holding : meant(holding, asked.names());
        return new FoundPerson(
                meant,
                meant.stream().flatMap(one -> contact(one, asked).stream()).findFirst(),
                asked.names().isEmpty() && several(holding));
    }

    /// These customers, with whom they were merged into, and how they are reached: by the contact that was given, else by
    /// the best that is known.
    FoundPerson again(PrivacyRequest request) {
        List<Customer> now = known(request.customers());
        Optional<Contact> contact =
                now.stream()
                        .flatMap(one -> contact(one, request.asked()).or(() -> best(one)).stream())
                        .findFirst();
        return new FoundPerson(now, contact, false);
    }

    /// Whether they have no name in common; of whom none is known is none other.
    private static boolean several(List<Customer> holding) {
        List<Set<String>> names =
                holding.stream()
                        .map(one -> names(List.of(one)))
                        .filter(each -> !each.isEmpty())
                        .toList();
        return names.stream().anyMatch(each -> Collections.disjoint(each, names.getFirst()));
    }

    private List<Customer> known(Set<CustomerId> ids) {
        return customers.find(ids).values().stream()
                .distinct()
                .sorted(Comparator.comparing(Customer::id))
                .toList();
    }

    /// Those of the name; where nobody has it, those of whom no name is known.
    private List<Customer> meant(List<Customer> holding, Set<Token> wanted) {
        List<Customer> named =
                holding.stream()
                        .filter(one ->
                                names(List.of(one)).stream()
                                        .flatMap(name -> named(name, index).stream())
                                        .anyMatch(wanted::contains))
                        .toList();
        return named.isEmpty()
                ? holding.stream().filter(one -> names(List.of(one)).isEmpty()).toList()
                : named;
    }

    private static Set<String> names(Collection<Customer> customers) {
        return customers.stream()
                .flatMap(one ->
                        Stream.of(Field.NAME, Field.CONTACT)
                                .flatMap(field -> one.profile().value(field).stream()))
                .map(SearchedName::folded)
                .collect(toSet());
    }

    private Optional<Contact> contact(Customer customer, Asked asked) {
        return contacts(customer, asked.phone())
                .filter(one -> one.tokens(index).stream().anyMatch(asked.contacts()::contains))
                .findFirst();
    }

    private static Optional<Contact> best(Customer customer) {
        return Stream.concat(contacts(customer, false), contacts(customer, true)).findFirst();
    }

    private static Stream<Contact> contacts(Customer customer, boolean phone) {
        return customer.profile().all(phone ? Field.PHONE : Field.EMAIL).stream()
                .map(held -> new Contact(phone, held.value()));
    }
}
