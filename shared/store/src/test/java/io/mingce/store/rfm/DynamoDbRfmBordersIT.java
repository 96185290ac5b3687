package io.mingce.store.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.memory.contract.RfmBordersContract;
import io.mingce.rfm.RfmBorders;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

class DynamoDbRfmBordersIT extends RfmBordersContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected RfmBorders borders() {
        return new DynamoDbRfmBorders(Engine.client(), tables.jobs());
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        assertThat(tables.scan(tables.jobs()))
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(BordersItem.SECRECY.keySet()).containsAll(item.keySet()));
    }
}
