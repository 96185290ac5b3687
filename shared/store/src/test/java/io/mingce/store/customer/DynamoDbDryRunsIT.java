package io.mingce.store.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.dedup.DryRuns;
import io.mingce.memory.contract.DryRunsContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

class DynamoDbDryRunsIT extends DryRunsContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected DryRuns dryRuns() {
        return new DynamoDbDryRuns(Engine.client(), tables.jobs());
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        assertThat(tables.scan(tables.jobs()))
                .allSatisfy(
                        item -> assertThat(DryRunItem.SECRECY.keySet()).containsAll(item.keySet()));
    }
}
