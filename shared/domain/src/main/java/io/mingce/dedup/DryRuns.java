package io.mingce.dedup;

import java.time.Duration;
import java.util.Optional;

/// The dry runs of the last days and what they came to.
public interface DryRuns {

    /// How long one is kept, from when it was asked for.
    Duration KEPT = Duration.ofDays(7);

    /// Stores a dry run as it is now; one request.
    void save(DryRunJob job);

    /// One request.
    Optional<DryRunJob> find(DryRunId id);
}
