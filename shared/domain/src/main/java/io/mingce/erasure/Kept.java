package io.mingce.erasure;

import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is kept of a customer.
///
/// @param customer of version 0 where its profile is gone and records are left
record Kept(Customer customer, Map<CustomerId, Customers.Stored> stored) {

    static Kept read(Customer customer, Customers customers) {
        var stored = new HashMap<CustomerId, Customers.Stored>();
        customer.partitions().forEach(id -> stored.put(id, customers.history(id)));
        return new Kept(customer, stored);
    }

    /// Records without a customer: somebody stored them when the customer was gone already.
    static Optional<Kept> orphans(CustomerId id, Customers customers) {
        Customers.Stored stored = customers.history(id);
        return stored.sources().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Kept(Customer.project(id, stored.sources(), 0), Map.of(id, stored)));
    }

    boolean orphaned() {
        return customer.version() == 0;
    }

    Stream<SourceRecord> records() {
        return stored.values().stream().flatMap(each -> each.sources().stream());
    }

    Set<SourceKey> keys() {
        var keys = new HashSet<SourceKey>();
        stored.forEach((id, each) ->
                each.sources().forEach(source -> keys.add(new SourceKey(id, source.id()))));
        return keys;
    }

    /// Profile, redirects, records and relations.
    long pieces() {
        return stored.size()
                + stored.values().stream()
                        .map(each -> List.of(each.sources(), each.relations()))
                        .flatMap(List::stream)
                        .mapToLong(List::size)
                        .sum();
    }

    String store() {
        return customer.archived() == Archived.WHOLLY ? Counts.ARCHIVE : Counts.CUSTOMERS;
    }
}
