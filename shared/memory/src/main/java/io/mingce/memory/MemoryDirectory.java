package io.mingce.memory;

import io.mingce.directory.Directories;
import io.mingce.directory.Directory;
import io.mingce.directory.DirectoryLog;
import io.mingce.directory.Row;

import java.util.Collection;

/// [DirectoryLog] and [Directories] in memory.
public final class MemoryDirectory implements DirectoryLog, Directories {

    private final Directory directory = new Directory();
    private long last;

    @Override
    public synchronized long last() {
        return last;
    }

    @Override
    public synchronized boolean append(long last, Collection<Row> rows) {
        if (this.last != last) {
            return false;
        }
        this.last++;
        directory.apply(rows);
        return true;
    }

    @Override
    public Directory latest() {
        return directory;
    }
}
