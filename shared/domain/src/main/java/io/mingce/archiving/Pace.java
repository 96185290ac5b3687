package io.mingce.archiving;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Keeps a worker to a number of write units a second: whoever spent more waits. What was not spent within a second lapses.
///
/// A single wait is a minute at most, so that a worker has noted how far it is before it is taken for dead; the rest is
/// waited for after what follows.
public final class Pace {

    private static final long CREDIT = TimeUnit.SECONDS.toNanos(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private final Consumer<Duration> sleeper;
    private long paid;

    /// @param nanos a clock that only goes forward, nanoseconds
    /// @param sleeper waits so long
    public Pace(LongSupplier nanos, Consumer<Duration> sleeper) {
        this.nanos = nanos;
        this.sleeper = sleeper;
        this.paid = nanos.getAsLong();
    }

    /// One that really waits.
    public static Pace real() {
        return new Pace(System::nanoTime, Pace::sleep);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keeping to the rate", e);
        }
    }

    /// Waits until that much may have been spent.
    ///
    /// @param rate write units a second
    void spent(double units, int rate) {
        long now = nanos.getAsLong();
        paid = Math.max(paid, now - CREDIT) + Math.round(units / rate * CREDIT);
        Duration owed = Duration.ofNanos(paid - now);
        if (owed.isPositive()) {
            sleeper.accept(owed.compareTo(LONGEST) < 0 ? owed : LONGEST);
        }
    }
}
