package io.mingce.memory;

import io.mingce.audit.WatchStates;
import io.mingce.memory.contract.WatchStatesContract;

class MemoryWatchStatesTest extends WatchStatesContract {

    private final MemoryWatchStates states = new MemoryWatchStates();

    @Override
    protected WatchStates states() {
        return states;
    }
}
