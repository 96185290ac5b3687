package io.mingce.memory;

import io.mingce.archiving.RetentionEnds;
import io.mingce.customer.CustomerId;
import io.mingce.memory.contract.RetentionEndsContract;

import java.time.LocalDate;
import java.util.Map;

class MemoryRetentionEndsTest extends RetentionEndsContract {

    private final MemoryRetentionEnds ends = new MemoryRetentionEnds();

    @Override
    protected RetentionEnds ends() {
        return ends;
    }

    @Override
    protected Map<CustomerId, LocalDate> handedOver() {
        return ends.all();
    }
}
