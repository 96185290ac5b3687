package io.mingce.memory;

import io.mingce.erasure.Scrubs;
import io.mingce.memory.contract.ScrubsContract;

class MemoryScrubsTest extends ScrubsContract {

    private final Scrubs scrubs = new MemoryScrubs();

    @Override
    protected Scrubs scrubs() {
        return scrubs;
    }
}
