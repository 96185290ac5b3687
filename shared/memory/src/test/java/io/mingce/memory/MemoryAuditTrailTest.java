package io.mingce.memory;

import io.mingce.audit.AuditChains;
import io.mingce.audit.AuditLog;
import io.mingce.audit.AuditTrail;
import io.mingce.memory.contract.AuditTrailContract;

class MemoryAuditTrailTest extends AuditTrailContract {

    private final MemoryAuditTrail trail = new MemoryAuditTrail();

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Override
    protected AuditChains chains() {
        return trail;
    }

    @Override
    protected AuditLog log() {
        return trail;
    }
}
