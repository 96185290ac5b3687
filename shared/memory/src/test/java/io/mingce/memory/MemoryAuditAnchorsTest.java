package io.mingce.memory;

import io.mingce.audit.AuditAnchors;
import io.mingce.memory.contract.AuditAnchorsContract;

class MemoryAuditAnchorsTest extends AuditAnchorsContract {

    private final MemoryAuditAnchors anchors = new MemoryAuditAnchors();

    @Override
    protected AuditAnchors anchors() {
        return anchors;
    }
}
