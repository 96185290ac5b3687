package io.mingce.memory;

import io.mingce.identity.Identifiers;
import io.mingce.memory.contract.IdentifiersContract;

class MemoryIdentifiersTest extends IdentifiersContract {

    private final MemoryIdentifiers identifiers = new MemoryIdentifiers();

    @Override
    protected Identifiers identifiers() {
        return identifiers;
    }
}
