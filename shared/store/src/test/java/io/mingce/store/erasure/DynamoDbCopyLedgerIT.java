package io.mingce.store.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.erasure.CopyLedger;
import io.mingce.memory.contract.CopyLedgerContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

import java.util.List;

class DynamoDbCopyLedgerIT extends CopyLedgerContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected CopyLedger ledger() {
        return new DynamoDbCopyLedger(Engine.client(), tables.ledger());
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        for (String table : List.of(tables.ledger())) {
            assertThat(tables.scan(table))
                    .allSatisfy(item ->
                            assertThat(List.of(DynamoDbCopyLedger.SECRECY.keySet()))
                                    .anySatisfy(
                                            known -> assertThat(known).containsAll(item.keySet())));
        }
    }
}
