package io.mingce.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Moves a clock forward and lets what falls due run. What runs daily may need what runs hourly to have run since the leap,
/// so a long one goes to a day and an hour before its end first.
public final class Leap {

    private static final Duration BEFORE = Duration.ofHours(25);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final MovableClock clock;
    private final List<Timer> timers;
    private final Duration patience;

    /// What became of a leap.
    ///
    /// @param now what the clock says
    /// @param late functions whose schedules have not run to their end yet, in order
    public record Landed(Instant now, List<String> late) {
        public Landed {
            late = List.copyOf(late);
        }
    }

    /// @param patience how long to wait for what fell due, each time
    public Leap(MovableClock clock, List<Timer> timers, Duration patience) {
        this.clock = clock;
        this.timers = timers;
        this.patience = patience;
    }

    /// Moves the clock; one leap at a time.
    ///
    /// @return empty where the destination is not ahead, or further ahead than anything knows; then nothing was moved
    public synchronized Optional<Landed> to(Destination destination) throws InterruptedException {
        Instant end = destination.from(clock.instant());
        if (!end.isAfter(clock.instant()) || end.isAfter(Destination.LATEST)) {
            return Optional.empty();
        }
        if (Duration.between(clock.instant(), end).compareTo(BEFORE) > 0) {
            move(end.minus(BEFORE));
            catchUp();
        }
        move(end);
        return Optional.of(new Landed(clock.instant(), catchUp()));
    }

    /// The clock runs on while it is waited for: whoever waited past the end stays where he is.
    private void move(Instant to) {
        Duration by = Duration.between(clock.instant(), to);
        if (by.isPositive()) {
            clock.move(by);
        }
    }

    /// The functions that are still at it when patience ends.
    private List<String> catchUp() throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        List<String> late = late();
        while (!late.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            late = late();
        }
        return late;
    }

    private List<String> late() {
        return timers.stream()
                .filter(timer -> !timer.caughtUp())
                .map(Timer::function)
                .distinct()
                .sorted()
                .toList();
    }
}
