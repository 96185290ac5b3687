package io.mingce.memory;

import io.mingce.erasure.Suppressions;
import io.mingce.memory.contract.SuppressionsContract;

class MemorySuppressionsTest extends SuppressionsContract {

    private final Suppressions suppressions = new MemorySuppressions();

    @Override
    protected Suppressions suppressions() {
        return suppressions;
    }
}
