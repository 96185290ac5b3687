package io.mingce.memory;

import io.mingce.archiving.RetentionEnds;
import io.mingce.customer.CustomerId;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// [RetentionEnds] in memory.
public final class MemoryRetentionEnds implements RetentionEnds {

    private final Map<CustomerId, LocalDate> ends = new HashMap<>();

    @Override
    public synchronized Set<CustomerId> waiting(int most) {
        return ends.keySet().stream().sorted().limit(most).collect(Collectors.toSet());
    }

    @Override
    public synchronized void taken(Set<CustomerId> ids) {
        ends.keySet().removeAll(ids);
    }

    @Override
    public synchronized void handOver(Set<CustomerId> ids, LocalDate day) {
        ids.forEach(id -> ends.putIfAbsent(id, day));
    }

    /// Those handed over so far, and when.
    public synchronized Map<CustomerId, LocalDate> all() {
        return Map.copyOf(ends);
    }
}
