package io.mingce.registration;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Lineage;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// A customer with all its source records, by the customer they are kept with.
public record Tree(Customer customer, Map<CustomerId, List<SourceRecord>> sources) {

    private static final int PATIENCE = 6;

    /// One request per partition.
    public static Tree read(Customer customer, Customers customers) {
        var sources = new LinkedHashMap<CustomerId, List<SourceRecord>>();
        customer.partitions().forEach(id -> sources.put(id, customers.sources(id)));
        return new Tree(customer, sources);
    }

    /// Whether a writer has stored the customer but not yet the records it did so for: what is projected without them
    /// would lack them. One that died leaves them missing, so this is waited for a moment only.
    ///
    /// @param round how many attempts there were
    public boolean underWay(int round) {
        return round < PATIENCE && incomplete();
    }

    /// Whether the customer was stored without a record of its last write.
    public boolean incomplete() {
        Set<SourceId> stored = records().map(SourceRecord::id).collect(toSet());
        return !stored.containsAll(customer.latest().keySet());
    }

    /// All of them.
    public Stream<SourceRecord> records() {
        return sources.values().stream().flatMap(Collection::stream);
    }

    /// Under whose id a record is kept.
    public Optional<CustomerId> partition(SourceId source) {
        return sources.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(s -> s.id().equals(source)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Only the records that pass.
    public Tree keeping(BiPredicate<CustomerId, SourceRecord> passes) {
        var kept = new LinkedHashMap<CustomerId, List<SourceRecord>>();
        sources.forEach((id, all) ->
                kept.put(id, all.stream().filter(source -> passes.test(id, source)).toList()));
        return new Tree(customer, kept);
    }

    public boolean isEmpty() {
        return records().findAny().isEmpty();
    }

    /// The customer that these records make; there must be one at least.
    public Customer project(CustomerId id, Lineage lineage, long version, BlindIndex index) {
        Customer projected = Customer.project(id, sources, lineage, version);
        return projected
                .foundBy(Keys.of(projected.profile(), records().toList(), index))
                .after(customer);
    }
}
