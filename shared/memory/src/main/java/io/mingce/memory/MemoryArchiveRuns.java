package io.mingce.memory;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.ArchiveRuns;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// [ArchiveRuns] in memory.
public final class MemoryArchiveRuns implements ArchiveRuns {

    private final Map<RunId, ArchiveRun> runs = new HashMap<>();

    @Override
    public synchronized Optional<ArchiveRun> find(RunId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public synchronized List<ArchiveRun> latest(RunKind kind, int limit) {
        return runs.values().stream()
                .filter(run -> run.id().kind() == kind)
                .sorted(Comparator.comparingInt((ArchiveRun run) -> run.id().number()).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean begin(ArchiveRun run) {
        return runs.putIfAbsent(run.id(), run) == null;
    }

    @Override
    public synchronized boolean advance(ArchiveRun before, ArchiveRun after) {
        ArchiveRun stored = runs.get(before.id());
        if (stored == null || stored.step() != before.step()) {
            return false;
        }
        runs.put(before.id(), after);
        return true;
    }
}
