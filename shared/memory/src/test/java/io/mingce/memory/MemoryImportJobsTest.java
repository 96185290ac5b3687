package io.mingce.memory;

import io.mingce.importing.ImportJobs;
import io.mingce.importing.Tallies;
import io.mingce.memory.contract.ImportJobsContract;

class MemoryImportJobsTest extends ImportJobsContract {

    private final MemoryImportJobs jobs = new MemoryImportJobs();

    @Override
    protected ImportJobs jobs() {
        return jobs;
    }

    @Override
    protected Tallies tallies() {
        return jobs;
    }
}
