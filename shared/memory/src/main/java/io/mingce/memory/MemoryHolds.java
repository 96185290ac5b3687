package io.mingce.memory;

import io.mingce.customer.CustomerId;
import io.mingce.request.Hold;
import io.mingce.request.Holds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// [Holds] in memory.
public final class MemoryHolds implements Holds {

    /// By customer, then by order.
    private final Map<CustomerId, TreeMap<String, Hold>> holds = new TreeMap<>();

    @Override
    public synchronized List<Hold> of(Set<CustomerId> ids) {
        return ids.stream()
                .sorted()
                .flatMap(id -> holds.getOrDefault(id, new TreeMap<>()).values().stream())
                .toList();
    }

    @Override
    public synchronized void set(Hold hold) {
        holds.computeIfAbsent(hold.customer(), _ -> new TreeMap<>())
                .put(hold.order().orElse(""), hold);
    }

    @Override
    public synchronized void release(CustomerId customer, Optional<String> order) {
        holds.getOrDefault(customer, new TreeMap<>()).remove(order.orElse(""));
    }
}
