package io.mingce.memory;

import io.mingce.registration.ReviewCase;
import io.mingce.registration.ReviewCases;

import java.util.HashSet;
import java.util.Set;

/// [ReviewCases] in memory.
public final class MemoryReviewCases implements ReviewCases {

    private final Set<ReviewCase> cases = new HashSet<>();

    @Override
    public synchronized void open(Set<ReviewCase> opened) {
        cases.addAll(opened);
    }

    /// All cases opened so far.
    public synchronized Set<ReviewCase> all() {
        return Set.copyOf(cases);
    }
}
