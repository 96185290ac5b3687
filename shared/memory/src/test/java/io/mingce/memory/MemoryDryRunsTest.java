package io.mingce.memory;

import io.mingce.dedup.DryRuns;
import io.mingce.memory.contract.DryRunsContract;

class MemoryDryRunsTest extends DryRunsContract {

    private final MemoryDryRuns dryRuns = new MemoryDryRuns();

    @Override
    protected DryRuns dryRuns() {
        return dryRuns;
    }
}
