package io.mingce.memory;

import io.mingce.rfm.Borders;
import io.mingce.rfm.RfmBorders;

/// [RfmBorders] in memory.
public final class MemoryRfmBorders implements RfmBorders {

    private Borders saved = Borders.SHIPPED;

    @Override
    public synchronized Borders latest() {
        return saved;
    }

    @Override
    public synchronized boolean save(Borders next) {
        if (next.version() != saved.version() + 1) {
            return false;
        }
        saved = next;
        return true;
    }
}
