package io.mingce.memory;

import io.mingce.directory.Directories;
import io.mingce.directory.DirectoryLog;
import io.mingce.memory.contract.DirectoryLogContract;

class MemoryDirectoryTest extends DirectoryLogContract {

    private final MemoryDirectory directory = new MemoryDirectory();

    @Override
    protected DirectoryLog log() {
        return directory;
    }

    @Override
    protected Directories directories() {
        return directory;
    }
}
