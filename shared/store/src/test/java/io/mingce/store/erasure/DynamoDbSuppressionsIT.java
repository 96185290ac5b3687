package io.mingce.store.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.erasure.Suppressions;
import io.mingce.memory.contract.SuppressionsContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

import java.util.List;

class DynamoDbSuppressionsIT extends SuppressionsContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected Suppressions suppressions() {
        return new DynamoDbSuppressions(Engine.client(), tables.ledger());
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        for (String table : List.of(tables.ledger())) {
            assertThat(tables.scan(table))
                    .allSatisfy(item ->
                            assertThat(List.of(DynamoDbSuppressions.SECRECY.keySet()))
                                    .anySatisfy(
                                            known -> assertThat(known).containsAll(item.keySet())));
        }
    }
}
