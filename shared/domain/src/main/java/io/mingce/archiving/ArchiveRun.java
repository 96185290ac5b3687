package io.mingce.archiving;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// A walk over all customers whose time has come, in steps; its state is its report.
///
/// @param dryRun whether it only counts
/// @param rate write units a second that it may use
/// @param day it considers those whose day is not after it
/// @param startedAt when somebody, or the schedule, asked for it
/// @param endedAt empty while it is running
/// @param by who asked for it; stable id in the user directory; empty where the schedule did
/// @param shard the part of the candidates that it is at
/// @param position where it goes on in that part; empty at its beginning
/// @param step raised whenever it is stored
/// @param leasedUntil until when somebody works on it; empty where nobody does
public record ArchiveRun(
        RunId id,
        State state,
        boolean dryRun,
        int rate,
        LocalDate day,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> by,
        int shard,
        Optional<String> position,
        RunCounts counts,
        long step,
        Optional<Instant> leasedUntil) {

    /// The highest [#rate()]; the lowest is 1.
    public static final int MOST_RATE = 10_000;

    /// How long one step may take at most: who has not noted one by then is taken for dead.
    public static final Duration LEASE = Duration.ofMinutes(5);

    /// How far a run has come.
    public enum State {
        RUNNING,
        /// By a person, who may have it go on.
        STOPPED,
        DONE;

        /// Name in the API; never changes.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ArchiveRun {
        if (rate < 1 || rate > MOST_RATE) {
            throw new IllegalArgumentException(
                    "the rate must be 1 to " + MOST_RATE + " write units a second");
        }
    }

    /// A run that nobody has worked on yet.
    ///
    /// @throws IllegalArgumentException naming the limits where there is no such rate
    public static ArchiveRun begin(
            RunId id,
            boolean dryRun,
            int rate,
            LocalDate day,
            Instant startedAt,
            Optional<String> by) {
        return new ArchiveRun(
                id,
                State.RUNNING,
                dryRun,
                rate,
                day,
                startedAt,
                Optional.empty(),
                by,
                0,
                Optional.empty(),
                RunCounts.NONE,
                0,
                Optional.empty());
    }

    /// Whether somebody works on it. A lease that is longer than any that is given was given before the clock was set back.
    public boolean isLeased(Instant now) {
        return leasedUntil
                .filter(now::isBefore)
                .filter(until -> !until.isAfter(now.plus(LEASE)))
                .isPresent();
    }

    /// The next step: somebody works on it until then, or nobody does.
    public ArchiveRun leased(Optional<Instant> until) {
        return next(state, endedAt, shard, position, counts, until);
    }

    /// The next step: some more were considered, which came to `more`.
    ///
    /// @param position where this part of the candidates goes on; empty at its end, and then the next part follows
    /// @param now when it is done if there is no next part
    /// @param until as [#leased(Optional)], if it is not done
    public ArchiveRun after(
            RunCounts more, Optional<String> position, Instant now, Optional<Instant> until) {
        int shard = position.isPresent() ? this.shard : this.shard + 1;
        RunCounts all = counts.plus(more);
        return shard < Candidates.SHARDS
                ? next(State.RUNNING, Optional.empty(), shard, position, all, until)
                : next(
                        State.DONE,
                        Optional.of(now),
                        shard,
                        Optional.empty(),
                        all,
                        Optional.empty());
    }

    /// The next step: nobody is to go on with it for now.
    public ArchiveRun stopped(Instant now) {
        return next(State.STOPPED, Optional.of(now), shard, position, counts, Optional.empty());
    }

    /// The next step: it goes on where it stopped.
    public ArchiveRun resumed() {
        return next(State.RUNNING, Optional.empty(), shard, position, counts, Optional.empty());
    }

    private ArchiveRun next(
            State state,
            Optional<Instant> endedAt,
            int shard,
            Optional<String> position,
            RunCounts counts,
            Optional<Instant> leasedUntil) {
        return new ArchiveRun(
                id,
                state,
                dryRun,
                rate,
                day,
                startedAt,
                endedAt,
                by,
                shard,
                position,
                counts,
                step + 1,
                leasedUntil);
    }
}
