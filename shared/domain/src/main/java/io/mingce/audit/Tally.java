package io.mingce.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Counts different things within a window that slides along.
final class Tally {

    private record Seen(Instant at, String thing) {}

    private final Duration window;
    private final PriorityQueue<Seen> seen = new PriorityQueue<>(Comparator.comparing(Seen::at));
    private final Map<String, Integer> within = new HashMap<>();
    private Instant end = Instant.MIN;

    Tally(Duration window) {
        this.window = window;
    }

    /// How many there are within the window that ends with `at`, or with something later that was seen before.
    int at(Instant at) {
        end = at.isAfter(end) ? at : end;
        while (!seen.isEmpty() && !seen.peek().at().isAfter(end.minus(window))) {
            within.computeIfPresent(seen.remove().thing(), (_, n) -> n == 1 ? null : n - 1);
        }
        return within.size();
    }

    void add(Instant at, Set<String> things) {
        for (String thing : things) {
            seen.add(new Seen(at, thing));
            within.merge(thing, 1, Integer::sum);
        }
    }
}
