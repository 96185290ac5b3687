package io.mingce.erasure;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a step came to.
///
/// @param counts how many items went, by the store they were in, for example `Customers`, `inbox`
public record Erased(ErasureStep step, SortedMap<String, Long> counts, Instant at) {

    public Erased {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
