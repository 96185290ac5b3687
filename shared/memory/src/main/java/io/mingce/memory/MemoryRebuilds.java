package io.mingce.memory;

import io.mingce.directory.Rebuilds;

import java.util.Optional;

/// [Rebuilds] in memory.
public final class MemoryRebuilds implements Rebuilds {

    private Optional<Rebuild> begun = Optional.empty();

    @Override
    public synchronized Optional<Rebuild> begun() {
        return begun;
    }

    @Override
    public synchronized void save(Rebuild rebuild) {
        begun = Optional.of(rebuild);
    }

    @Override
    public synchronized void end() {
        begun = Optional.empty();
    }
}
