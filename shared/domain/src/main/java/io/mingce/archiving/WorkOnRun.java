package io.mingce.archiving;

import io.mingce.archiving.ArchiveRun.State;
import io.mingce.customer.CustomerId;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Works on runs, page by page, noting after each how far it is. It may be broken off at any point, and somebody else begins
/// with the page again: whoever was moved already has left it. What was done of that page, fifty customers at most, is
/// missing in the report; nobody is ever counted twice.
public final class WorkOnRun {

    private static final int PAGE = 50;

    /// Customers that a page has for each write unit a second: at some twenty each, a page takes a minute at most.
    private static final int AT_RATE = 2;

    /// So many cannot all be wrong; something that is needed is.
    private static final int MANY = 10;

    private static final int TOLD = 100;

    private final ArchiveRuns runs;
    private final Map<RunKind, RunTask> tasks;
    private final InstantSource clock;
    private final Pace pace;

    /// @param tasks runs of a kind that has none are stopped
    public WorkOnRun(
            ArchiveRuns runs, Map<RunKind, RunTask> tasks, InstantSource clock, Pace pace) {
        this.runs = runs;
        this.tasks = Map.copyOf(tasks);
        this.clock = clock;
        this.pace = pace;
    }

    /// Works on a run that is running, if nobody else does: a page at least, so that whoever is asked again and again comes
    /// to an end. Nothing is done to a run that begins in the future, since the clock was set back. Three requests, and two
    /// for each page besides those of its customers.
    ///
    /// @param more whether there is time for another page, two minutes
    /// @throws io.mingce.failure.TryAgain where the tables are too busy now
    public RunProgress workOn(RunId id, BooleanSupplier more) {
        Instant now = clock.instant();
        Optional<ArchiveRun> found = runs.find(id);
        Optional<ArchiveRun> free =
                found.filter(WorkOnRun::running)
                        .filter(run -> !run.isLeased(now))
                        .filter(run -> !now.isBefore(run.startedAt().minus(ArchiveRun.LEASE)));
        if (free.isEmpty()) {
            return new RunProgress(found, false, Map.of());
        }
        ArchiveRun run = free.get();
        RunTask task = tasks.get(id.kind());
        if (task == null || superseded(id)) {
            ArchiveRun stopped = run.stopped(now);
            runs.advance(run, stopped);
            return new RunProgress(runs.find(id), false, Map.of());
        }
        ArchiveRun taken = run.leased(until(now));
        return runs.advance(run, taken)
                ? work(taken, task, task.begin(taken, now), more)
                : new RunProgress(runs.find(id), false, Map.of());
    }

    /// One was resumed when another had just begun.
    private boolean superseded(RunId id) {
        return runs.latest(id.kind(), 1).stream().noneMatch(latest -> latest.id().equals(id));
    }

    private RunProgress work(
            ArchiveRun taken, RunTask task, RunTask.Work work, BooleanSupplier more) {
        var failed = new HashMap<CustomerId, RuntimeException>();
        int well = 0;
        ArchiveRun run = taken;
        boolean time;
        do {
            ArchiveRun before = run;
            Candidates.Page page =
                    task.candidates()
                            .page(
                                    run.shard(),
                                    task.until(run.day()),
                                    run.position(),
                                    Math.clamp((long) AT_RATE * run.rate(), 1, PAGE));
            RunTask.Considered came = consider(page.ids(), work, run.rate());
            well += page.ids().size() - came.failed().size();
            came.failed().entrySet().stream()
                    .limit(TOLD - (long) failed.size())
                    .forEach(each -> failed.put(each.getKey(), each.getValue()));
            if (well == 0 && failed.size() >= MANY) {
                throw failed.values().iterator().next();
            }
            time = more.getAsBoolean();
            Instant now = clock.instant();
            run =
                    before.after(
                            came.counts(), page.next(), now, time ? until(now) : Optional.empty());
            if (!runs.advance(before, run)) {
                return new RunProgress(runs.find(run.id()), false, failed);
            }
        } while (time && running(run));
        return new RunProgress(Optional.of(run), running(run), failed);
    }

    private RunTask.Considered consider(List<CustomerId> ids, RunTask.Work work, int rate) {
        return ids.isEmpty()
                ? new RunTask.Considered(RunCounts.NONE, Map.of())
                : work.consider(ids, units -> pace.spent(units, rate));
    }

    private static Optional<Instant> until(Instant now) {
        return Optional.of(now.plus(ArchiveRun.LEASE));
    }

    private static boolean running(ArchiveRun run) {
        return run.state() == State.RUNNING;
    }
}
