package io.mingce.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.AuditChains;
import io.mingce.audit.AuditLog;
import io.mingce.audit.AuditTrail;
import io.mingce.memory.contract.AuditTrailContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

import java.util.HashSet;
import java.util.Random;

class DynamoDbAuditTrailIT extends AuditTrailContract {

    private final Tables tables = Tables.create(Engine.client());
    private final AuditTrail trail =
            new DynamoDbAuditTrail(Engine.client(), tables.ledger(), new Random(1));

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Override
    protected AuditChains chains() {
        return new DynamoDbAuditChains(Engine.client(), tables.ledger());
    }

    @Override
    protected AuditLog log() {
        return new DynamoDbAuditLog(Engine.client(), tables.ledger());
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        var classified = new HashSet<>(LinkItem.SECRECY.keySet());
        classified.addAll(PointerItem.SECRECY.keySet());
        assertThat(tables.scan(tables.ledger()))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(classified).containsAll(item.keySet()));
    }
}
