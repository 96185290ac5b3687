package io.mingce.memory;

import io.mingce.importing.ImportFiles;
import io.mingce.memory.contract.ImportFilesContract;

class MemoryImportFilesTest extends ImportFilesContract {

    private final MemoryImportFiles files = new MemoryImportFiles();

    @Override
    protected ImportFiles files() {
        return files;
    }

    @Override
    protected void drop(String key, byte[] content) {
        files.drop(key, content);
    }
}
