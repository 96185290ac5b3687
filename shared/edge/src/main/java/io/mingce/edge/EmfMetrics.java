package io.mingce.edge;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Metrics as lines in CloudWatch's Embedded Metric Format: namespace `Mingce`, dimension `function`. Costs one log
/// line and no call.
///
/// @param out where the process's log goes
public record EmfMetrics(PrintStream out, InstantSource clock) implements Metrics {

    @Override
    public void count(String function, String name) {
        var directive =
                Map.of(
                        "Namespace",
                        "Mingce",
                        "Dimensions",
                        List.of(List.of("function")),
                        "Metrics",
                        List.of(Map.of("Name", name, "Unit", "Count")));
        out.println(
                Json.write(
                        Map.of(
                                "_aws",
                                Map.of(
                                        "Timestamp",
                                        clock.millis(),
                                        "CloudWatchMetrics",
                                        List.of(directive)),
                                "function",
                                function,
                                name,
                                1)));
    }
}
