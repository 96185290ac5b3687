package io.mingce.memory;

import io.mingce.audit.WatchState;
import io.mingce.audit.WatchStates;

import java.util.Optional;

/// [WatchStates] in memory.
public final class MemoryWatchStates implements WatchStates {

    private Optional<WatchState> kept = Optional.empty();

    @Override
    public synchronized Optional<WatchState> find() {
        return kept;
    }

    @Override
    public synchronized boolean keep(WatchState state) {
        if (kept.map(WatchState::version).orElse(0L) != state.version() - 1) {
            return false;
        }
        kept = Optional.of(state);
        return true;
    }
}
