package io.mingce.memory;

import io.mingce.dedup.DryRunId;
import io.mingce.dedup.DryRunJob;
import io.mingce.dedup.DryRuns;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// [DryRuns] in memory; forgets nothing.
public final class MemoryDryRuns implements DryRuns {

    private final Map<DryRunId, DryRunJob> jobs = new ConcurrentHashMap<>();

    @Override
    public void save(DryRunJob job) {
        jobs.put(job.id(), job);
    }

    @Override
    public Optional<DryRunJob> find(DryRunId id) {
        return Optional.ofNullable(jobs.get(id));
    }
}
