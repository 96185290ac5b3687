package io.mingce.store.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.importing.ImportJobs;
import io.mingce.importing.Tallies;
import io.mingce.memory.contract.ImportJobsContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;

class DynamoDbImportJobsIT extends ImportJobsContract {

    private final Tables tables = Tables.create(Engine.client());
    private final DynamoDbImportJobs jobs = new DynamoDbImportJobs(Engine.client(), tables.jobs());

    @Override
    protected ImportJobs jobs() {
        return jobs;
    }

    @Override
    protected Tallies tallies() {
        return jobs;
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        assertThat(tables.scan(tables.jobs()))
                .allSatisfy(item ->
                        assertThat(item.keySet()).isSubsetOf(ImportJobItem.SECRECY.keySet()));
    }
}
