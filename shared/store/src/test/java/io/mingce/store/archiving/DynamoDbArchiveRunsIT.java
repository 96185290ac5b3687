package io.mingce.store.archiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.archiving.ArchiveRuns;
import io.mingce.memory.contract.ArchiveRunsContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

class DynamoDbArchiveRunsIT extends ArchiveRunsContract {

    private final Tables tables = Tables.create(Engine.client());
    private final ArchiveRuns runs = new DynamoDbArchiveRuns(Engine.client(), tables.jobs());

    @Override
    protected ArchiveRuns runs() {
        return runs;
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        assertThat(tables.scan(tables.jobs()))
                .allSatisfy(item ->
                        assertThat(ArchiveRunItem.SECRECY.keySet()).containsAll(item.keySet()));
    }
}
