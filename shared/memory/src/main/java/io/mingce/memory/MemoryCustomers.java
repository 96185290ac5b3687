package io.mingce.memory;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// [Customers] in memory.
public final class MemoryCustomers implements Customers {

    private record Stored(SourceRecord source, Contribution contribution) {}

    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final Map<CustomerId, Map<SourceId, Stored>> sources = new HashMap<>();

    @Override
    public synchronized Map<CustomerId, Customer> find(Set<CustomerId> ids) {
        var found = new HashMap<CustomerId, Customer>();
        ids.forEach(id -> found.computeIfAbsent(id, customers::get));
        return found;
    }

    @Override
    public synchronized Map<SourceKey, Contribution> contributions(Set<SourceKey> keys) {
        var found = new HashMap<SourceKey, Contribution>();
        for (SourceKey key : keys) {
            Stored stored = sources.getOrDefault(key.customer(), Map.of()).get(key.source());
            if (stored != null) {
                found.put(key, stored.contribution());
            }
        }
        return found;
    }

    @Override
    public synchronized List<SourceRecord> sources(CustomerId id) {
        return sources.getOrDefault(id, Map.of()).values().stream()
                .map(Stored::source)
                .sorted(Comparator.comparing(SourceRecord::id))
                .toList();
    }

    @Override
    public synchronized Set<CustomerId> save(Collection<Change> changes) {
        var contended = new HashSet<CustomerId>();
        for (Change change : changes) {
            Customer customer = change.customer();
            if (version(customer.id()) != customer.version()) {
                contended.add(customer.id());
                continue;
            }
            customers.put(customer.id(), customer.at(customer.version() + 1));
            var records = sources.computeIfAbsent(customer.id(), _ -> new HashMap<>());
            change.sources()
                    .forEach((source, did) -> records.put(source.id(), new Stored(source, did)));
        }
        return contended;
    }

    @Override
    public synchronized boolean withdraw(Customer left, Set<SourceId> withdrawn) {
        if (version(left.id()) != left.version()) {
            return false;
        }
        var records = sources.computeIfAbsent(left.id(), _ -> new HashMap<>());
        records.keySet().removeAll(withdrawn);
        if (records.isEmpty()) {
            customers.remove(left.id());
            sources.remove(left.id());
        } else {
            customers.put(left.id(), left.at(left.version() + 1));
        }
        return true;
    }

    /// How many customers there are.
    public synchronized int size() {
        return customers.size();
    }

    private long version(CustomerId id) {
        Customer stored = customers.get(id);
        return stored == null ? 0 : stored.version();
    }
}
