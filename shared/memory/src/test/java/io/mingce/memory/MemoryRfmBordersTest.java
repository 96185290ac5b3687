package io.mingce.memory;

import io.mingce.memory.contract.RfmBordersContract;
import io.mingce.rfm.RfmBorders;

class MemoryRfmBordersTest extends RfmBordersContract {

    private final MemoryRfmBorders borders = new MemoryRfmBorders();

    @Override
    protected RfmBorders borders() {
        return borders;
    }
}
