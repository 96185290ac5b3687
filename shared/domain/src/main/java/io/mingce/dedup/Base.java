package io.mingce.dedup;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.SourceId;
import io.mingce.matching.Constraints;
import io.mingce.matching.Constraints.Pair;
import io.mingce.matching.MatchProfile;
import io.mingce.matching.MatchProfiles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Customers as matching sees them: what the records of each say. Some kilobytes a customer.
final class Base {

    /// @param owner number of the customer
    private record Statement(int owner, SourceId source, MatchProfile profile) {}

    private record Ruling(int owner, CustomerId other) {}

    private final List<CustomerId> ids = new ArrayList<>();
    private final List<CustomerType> types = new ArrayList<>();
    private final Map<CustomerId, Integer> owners = new HashMap<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final Set<Integer> merged = new HashSet<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Set<Pair> apart = new HashSet<>();
    private final List<List<Integer>> places = new ArrayList<>();

    /// A customer that was added before changes nothing.
    void add(Customer customer) {
        if (owners.containsKey(customer.id())) {
            return;
        }
        int number = ids.size();
        ids.add(customer.id());
        types.add(customer.profile().type());
        customer.partitions().forEach(id -> owners.put(id, number));
        customer.lineage().apart().forEach(a -> rulings.add(new Ruling(number, a.other())));
        if (customer.lineage().absorbed().stream().anyMatch(link -> !link.automatic())) {
            merged.add(number);
        }
        customer.profile()
                .statements()
                .forEach((traits, origin) ->
                        statements.add(
                                new Statement(
                                        number,
                                        origin.source(),
                                        MatchProfiles.of(customer.profile().type(), traits))));
    }

    /// To be called when all are there: puts the statements in an order that does not depend on when they came.
    void complete() {
        statements.sort(
                Comparator.comparing(Statement::source)
                        .thenComparing(statement -> id(statement.owner())));
        ids.forEach(_ -> places.add(new ArrayList<>(1)));
        for (int place = 0; place < statements.size(); place++) {
            places.get(owner(place)).add(place);
        }
        for (Ruling ruling : rulings) {
            Integer other = owners.get(ruling.other());
            if (other != null) {
                apart.add(new Pair(ruling.owner(), other));
                apart.add(new Pair(other, ruling.owner()));
            }
        }
    }

    int size() {
        return ids.size();
    }

    int size(CustomerType type) {
        return Collections.frequency(types, type);
    }

    CustomerId id(int customer) {
        return ids.get(customer);
    }

    CustomerType type(int customer) {
        return types.get(customer);
    }

    /// Customers that a person joined.
    Set<Integer> joinedByHand() {
        return Set.copyOf(merged);
    }

    boolean apart(int one, int other) {
        return !apart.isEmpty() && apart.contains(new Pair(one, other));
    }

    int owner(int place) {
        return statements.get(place).owner();
    }

    /// The places of a customer's statements.
    List<Integer> places(int customer) {
        return places.get(customer);
    }

    List<MatchProfile> profiles() {
        return statements.stream().map(Statement::profile).toList();
    }

    List<MatchProfile> profiles(List<Integer> places) {
        return places.stream().map(place -> statements.get(place).profile()).toList();
    }

    /// @param held customers whose statements stay together whatever they say
    Constraints constraints(Set<Integer> held) {
        var together = new ArrayList<Pair>();
        for (int customer : held) {
            List<Integer> own = places(customer);
            for (int i = 1; i < own.size(); i++) {
                together.add(new Pair(own.get(i - 1), own.get(i)));
            }
        }
        return new Constraints(together, (a, b) -> apart(owner(a), owner(b)));
    }
}
