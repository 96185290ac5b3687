package io.mingce.dedup;

import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.SourceId;
import io.mingce.matching.MatchWeights.Thresholds;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Id of a dry run: the same thresholds asked for at the same instant have the same one.
public record DryRunId(String value) {

    /// The id of what was asked for `at` an instant.
    public static DryRunId of(Map<CustomerType, Thresholds> asked, Instant at) {
        var text = "dry-run\u001f" + at + "\u001f" + new TreeMap<>(asked);
        return new DryRunId(CustomerId.from(new SourceId(text), 0).value());
    }

    @Override
    public String toString() {
        return value;
    }
}
