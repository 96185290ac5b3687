package io.mingce.memory;

import io.mingce.memory.contract.HoldsContract;
import io.mingce.request.Holds;

class MemoryHoldsTest extends HoldsContract {

    private final MemoryHolds holds = new MemoryHolds();

    @Override
    protected Holds holds() {
        return holds;
    }
}
