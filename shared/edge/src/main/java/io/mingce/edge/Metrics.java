package io.mingce.edge;

import java.util.Map;

/// Counts what an alarm or a chart looks at.
@FunctionalInterface
public interface Metrics {

    /// Something failed for good and a person must look; alarms.
    String FAILURES = "Failures";

    /// So many more of each name of `function` now.
    void add(String function, Map<String, Integer> counts);

    /// One more `name` of `function` now.
    default void count(String function, String name) {
        add(function, Map.of(name, 1));
    }
}
