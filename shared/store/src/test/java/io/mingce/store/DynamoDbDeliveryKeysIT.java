package io.mingce.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.memory.contract.DeliveryKeysContract;
import io.mingce.registration.DeliveryKeys;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

class DynamoDbDeliveryKeysIT extends DeliveryKeysContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected DeliveryKeys keys() {
        return new DynamoDbDeliveryKeys(Engine.client(), tables.jobs());
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        assertThat(tables.scan(tables.jobs()))
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(item).containsOnlyKeys(DynamoDbDeliveryKeys.SECRECY.keySet()));
    }
}
