package io.mingce.edge;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Metrics as lines in CloudWatch's Embedded Metric Format: namespace `Mingce`, dimension `function`. Costs one log
/// line and no call.
///
/// @param out where the process's log goes
public record EmfMetrics(PrintStream out, InstantSource clock) implements Metrics {

    @Override
    public void add(String function, Map<String, Integer> counts) {
        var ordered = new TreeMap<>(counts);
        var directive =
                Map.of(
                        "Namespace",
                        "Mingce",
                        "Dimensions",
                        List.of(List.of("function")),
                        "Metrics",
                        ordered.keySet().stream()
                                .map(name -> Map.of("Name", name, "Unit", "Count"))
                                .toList());
        var line = new LinkedHashMap<String, Object>();
        line.put(
                "_aws",
                Map.of("Timestamp", clock.millis(), "CloudWatchMetrics", List.of(directive)));
        line.put("function", function);
        line.putAll(ordered);
        out.println(Json.write(line));
    }
}
