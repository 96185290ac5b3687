package io.mingce.archiving;

import io.mingce.archiving.ArchiveRun.State;
import io.mingce.registration.Attempts;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Stops runs, and has them go on.
public final class StopRun {

    private final ArchiveRuns runs;
    private final InstantSource clock;

    public StopRun(ArchiveRuns runs, InstantSource clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /// Stops a run that is running. Whoever works on it ends with the customers that he is at, fifty at most, which are not
    /// counted.
    ///
    /// @return the run as it is now; empty where it is not running
    /// @throws io.mingce.registration.Contended where it went on too fast; a repetition finishes
    public Optional<ArchiveRun> stop(RunId id) {
        return change(id, run -> run.state() == State.RUNNING, run -> run.stopped(clock.instant()));
    }

    /// Has a run that was stopped go on where it was, if none of its kind began after it. Whoever calls has it worked on.
    ///
    /// @return the run as it is now; empty where that cannot be
    /// @throws io.mingce.registration.Contended as for [#stop(RunId)]
    public Optional<ArchiveRun> resume(RunId id) {
        return change(
                id,
                run ->
                        run.state() == State.STOPPED
                                && runs.latest(id.kind(), 1).stream()
                                        .allMatch(latest -> latest.id().equals(id)),
                ArchiveRun::resumed);
    }

    private Optional<ArchiveRun> change(
            RunId id, Predicate<ArchiveRun> possible, UnaryOperator<ArchiveRun> change) {
        return Attempts.until(_ -> {
            Optional<ArchiveRun> before = runs.find(id).filter(possible);
            Optional<ArchiveRun> after = before.map(change);
            boolean done = before.isEmpty() || runs.advance(before.get(), after.orElseThrow());
            return done ? Optional.of(after) : Optional.empty();
        });
    }
}
