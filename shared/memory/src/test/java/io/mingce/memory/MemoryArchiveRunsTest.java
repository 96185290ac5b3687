package io.mingce.memory;

import io.mingce.archiving.ArchiveRuns;
import io.mingce.memory.contract.ArchiveRunsContract;

class MemoryArchiveRunsTest extends ArchiveRunsContract {

    private final MemoryArchiveRuns runs = new MemoryArchiveRuns();

    @Override
    protected ArchiveRuns runs() {
        return runs;
    }
}
