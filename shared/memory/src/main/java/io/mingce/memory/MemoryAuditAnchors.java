package io.mingce.memory;

import io.mingce.audit.Anchor;
import io.mingce.audit.AuditAnchors;
import io.mingce.audit.AuditDay;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// [AuditAnchors] in memory.
public final class MemoryAuditAnchors implements AuditAnchors {

    private final NavigableMap<AuditDay, Anchor> anchors = new TreeMap<>();

    @Override
    public synchronized boolean add(Anchor anchor) {
        return anchors.putIfAbsent(anchor.day(), anchor) == null;
    }

    @Override
    public synchronized Optional<Anchor> latest() {
        return anchors.isEmpty() ? Optional.empty() : Optional.of(anchors.lastEntry().getValue());
    }

    @Override
    public synchronized List<Anchor> between(AuditDay first, AuditDay last) {
        return List.copyOf(anchors.subMap(first, true, last, true).values());
    }

    /// What only somebody with the keys to the store could do.
    public NavigableMap<AuditDay, Anchor> tamper() {
        return anchors;
    }
}
