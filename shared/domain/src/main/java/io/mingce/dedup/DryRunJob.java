package io.mingce.dedup;

import io.mingce.customer.CustomerType;
import io.mingce.matching.MatchWeights.Thresholds;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A dry run that somebody asked for.
///
/// @param asked other thresholds, for one type or both
/// @param read customers read so far
/// @param report empty as long as it is not done
public record DryRunJob(
        DryRunId id,
        Status status,
        Map<CustomerType, Thresholds> asked,
        Instant askedAt,
        long read,
        Optional<DryRunReport> report) {

    /// How far a dry run is.
    public enum Status {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public DryRunJob {
        asked = Map.copyOf(asked);
    }

    /// One that nobody has begun.
    public static DryRunJob waiting(Map<CustomerType, Thresholds> asked, Instant askedAt) {
        return new DryRunJob(
                DryRunId.of(asked, askedAt), Status.WAITING, asked, askedAt, 0, Optional.empty());
    }

    public DryRunJob running(long read) {
        return new DryRunJob(id, Status.RUNNING, asked, askedAt, read, Optional.empty());
    }

    public DryRunJob failed() {
        return new DryRunJob(id, Status.FAILED, asked, askedAt, read, Optional.empty());
    }

    public DryRunJob done(long read, DryRunReport report) {
        return new DryRunJob(id, Status.DONE, asked, askedAt, read, Optional.of(report));
    }
}
