package io.mingce.memory;

import io.mingce.audit.Access;
import io.mingce.audit.AuditTrail;

import java.util.ArrayList;
import java.util.List;

/// [AuditTrail] in memory.
public final class MemoryAuditTrail implements AuditTrail {

    private final List<Access> accesses = new ArrayList<>();

    @Override
    public synchronized void note(Access access) {
        accesses.add(access);
    }

    /// All that was noted, in its order.
    public synchronized List<Access> accesses() {
        return List.copyOf(accesses);
    }
}
