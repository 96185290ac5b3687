package io.mingce.memory;

import io.mingce.memory.contract.SegmentsContract;
import io.mingce.segment.Segments;

class MemorySegmentsTest extends SegmentsContract {

    private final MemorySegments segments = new MemorySegments();

    @Override
    protected Segments segments() {
        return segments;
    }
}
