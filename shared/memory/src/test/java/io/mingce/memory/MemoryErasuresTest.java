package io.mingce.memory;

import io.mingce.erasure.Erasures;
import io.mingce.memory.contract.ErasuresContract;

class MemoryErasuresTest extends ErasuresContract {

    private final Erasures erasures = new MemoryErasures();

    @Override
    protected Erasures erasures() {
        return erasures;
    }
}
