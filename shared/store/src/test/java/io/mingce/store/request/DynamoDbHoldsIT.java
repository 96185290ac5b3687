package io.mingce.store.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.memory.contract.HoldsContract;
import io.mingce.request.Holds;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

class DynamoDbHoldsIT extends HoldsContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected Holds holds() {
        return new DynamoDbHolds(Engine.client(), tables.jobs());
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        assertThat(tables.scan(tables.jobs()))
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(HoldItem.SECRECY.keySet()).containsAll(item.keySet()));
    }
}
