package io.mingce.memory;

import io.mingce.segment.Segment;
import io.mingce.segment.SegmentName;
import io.mingce.segment.Segments;
import io.mingce.segment.ShippedSegments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// [Segments] in memory.
public final class MemorySegments implements Segments {

    /// Empty where a segment was removed.
    private final Map<SegmentName, Optional<Segment.Version>> saved = new HashMap<>();

    @Override
    public synchronized List<Segment.Version> all() {
        return ShippedSegments.with(saved);
    }

    @Override
    public synchronized Optional<Segment.Version> find(SegmentName name) {
        return all().stream().filter(each -> each.segment().name().equals(name)).findFirst();
    }

    @Override
    public synchronized boolean save(Segment.Version next) {
        SegmentName name = next.segment().name();
        if (next.version() != find(name).map(Segment.Version::version).orElse(0) + 1) {
            return false;
        }
        saved.put(name, Optional.of(next));
        return true;
    }

    @Override
    public synchronized boolean remove(SegmentName name, int version) {
        if (find(name).filter(each -> each.version() == version).isEmpty()) {
            return false;
        }
        saved.put(name, Optional.empty());
        return true;
    }
}
