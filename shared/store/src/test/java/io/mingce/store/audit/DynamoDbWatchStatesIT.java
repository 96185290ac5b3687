package io.mingce.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.WatchStates;
import io.mingce.memory.contract.WatchStatesContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

class DynamoDbWatchStatesIT extends WatchStatesContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected WatchStates states() {
        return new DynamoDbWatchStates(Engine.client(), tables.jobs());
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        assertThat(tables.scan(tables.jobs()))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item).containsOnlyKeys(WatchItem.SECRECY.keySet()));
    }
}
