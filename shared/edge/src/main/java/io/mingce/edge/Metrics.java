package io.mingce.edge;

/// Counts what an alarm or a chart looks at.
@FunctionalInterface
public interface Metrics {

    /// Something failed for good and a person must look; alarms.
    String FAILURES = "Failures";

    /// One more `name` of `function` now.
    void count(String function, String name);
}
