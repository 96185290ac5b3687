package io.mingce.memory;

import io.mingce.importing.ImportId;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportJobs;
import io.mingce.importing.ImportState;
import io.mingce.importing.Tallies;
import io.mingce.importing.Tally;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// [ImportJobs] and [Tallies] in memory.
public final class MemoryImportJobs implements ImportJobs, Tallies {

    /// A chunk counts once for registering and once for undoing.
    private record Part(boolean undo, int chunk) {}

    private final Map<ImportId, ImportJob> jobs = new HashMap<>();
    private final Map<ImportId, Map<Part, Tally>> parts = new HashMap<>();

    @Override
    public synchronized ImportJob begin(ImportId id, String channel, String file, Instant now) {
        ImportJob before = jobs.get(id);
        if (before != null && !before.state().ended()) {
            return before;
        }
        parts.put(id, new HashMap<>());
        return put(
                before == null ? ImportJob.first(id, channel, file, now) : before.again(file, now));
    }

    @Override
    public synchronized Optional<ImportJob> find(ImportId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public synchronized List<ImportJob> latest(int most) {
        return jobs.values().stream()
                .sorted(
                        Comparator.comparing(ImportJob::startedAt)
                                .reversed()
                                .thenComparing(j -> j.id().value()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized ImportJob chunkDone(ImportJob job, int chunk, Tally tally) {
        ImportJob now = jobs.getOrDefault(job.id(), job);
        boolean first =
                now.run() == job.run()
                        && parts.computeIfAbsent(job.id(), _ -> new HashMap<>())
                                        .putIfAbsent(part(job, chunk), tally)
                                == null;
        return first ? put(now.progressed(tally.rows())) : now;
    }

    @Override
    public synchronized ImportJob move(ImportJob job, ImportState to, int chunks, String problem) {
        ImportJob now = jobs.getOrDefault(job.id(), job);
        if (now.state() != job.state() || now.run() != job.run()) {
            return now;
        }
        return put(now.moved(to, chunks, problem));
    }

    @Override
    public synchronized Tally sum(ImportJob job) {
        return parts.getOrDefault(job.id(), Map.of()).entrySet().stream()
                .filter(part -> !part.getKey().undo())
                .map(Map.Entry::getValue)
                .reduce(Tally.NONE, Tally::plus);
    }

    private static Part part(ImportJob job, int chunk) {
        return new Part(job.state() == ImportState.UNDOING, chunk);
    }

    private ImportJob put(ImportJob job) {
        jobs.put(job.id(), job);
        return job;
    }
}
