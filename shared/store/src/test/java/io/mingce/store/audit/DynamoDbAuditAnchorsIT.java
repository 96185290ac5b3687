package io.mingce.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.AuditAnchors;
import io.mingce.memory.contract.AuditAnchorsContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

class DynamoDbAuditAnchorsIT extends AuditAnchorsContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected AuditAnchors anchors() {
        return new DynamoDbAuditAnchors(Engine.client(), tables.ledger());
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        assertThat(tables.scan(tables.ledger()))
                .allSatisfy(item -> assertThat(item).containsOnlyKeys(AnchorItem.SECRECY.keySet()));
    }
}
