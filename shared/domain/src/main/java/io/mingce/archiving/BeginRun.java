package io.mingce.archiving;

import io.mingce.registration.Attempts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Begins runs, of each kind one at a time.
public final class BeginRun {

    private final ArchiveRuns runs;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param zone in which days begin
    public BeginRun(ArchiveRuns runs, InstantSource clock, ZoneId zone) {
        this.runs = runs;
        this.clock = clock;
        this.zone = zone;
    }

    /// What became of the wish to begin a run.
    public sealed interface Outcome {

        /// Somebody is to work on it now.
        record Begun(ArchiveRun run) implements Outcome {}

        /// There is one of its kind that has not ended.
        record Running(ArchiveRun other) implements Outcome {}

        /// The one before was of a later day, so the clock is wrong, or was; when it is that day, runs begin again.
        record ClockSetBack(LocalDate latest) implements Outcome {}
    }

    /// Begins a run with those whose day is not after today. Two requests.
    ///
    /// @param dryRun whether it only counts
    /// @param rate write units a second that it may use
    /// @param by who wants it; empty where the schedule does
    /// @throws IllegalArgumentException naming the limits where there is no such rate
    public Outcome begin(RunKind kind, boolean dryRun, int rate, Optional<String> by) {
        return Attempts.until(_ -> attempt(kind, dryRun, rate, by));
    }

    /// Empty where another began at the same moment.
    private Optional<Outcome> attempt(RunKind kind, boolean dryRun, int rate, Optional<String> by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<ArchiveRun> latest = runs.latest(kind, 1);
        int number = 1;
        for (ArchiveRun before : latest) {
            if (before.state() == ArchiveRun.State.RUNNING) {
                return Optional.of(new Outcome.Running(before));
            }
            if (today.isBefore(before.day())) {
                return Optional.of(new Outcome.ClockSetBack(before.day()));
            }
            number = before.id().number() + 1;
        }
        var run = ArchiveRun.begin(new RunId(kind, number), dryRun, rate, today, now, by);
        return runs.begin(run) ? Optional.of(new Outcome.Begun(run)) : Optional.empty();
    }
}
