package io.mingce.local.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The real time plus what it was moved by.
public final class MovableClock implements InstantSource {

    private final InstantSource real = Clock.systemUTC();
    private final AtomicReference<Duration> ahead;

    public MovableClock(Duration ahead) {
        this.ahead = new AtomicReference<>(ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead());
    }

    /// Moves it; backwards too.
    public void move(Duration by) {
        ahead.accumulateAndGet(by, Duration::plus);
    }

    public Duration ahead() {
        return ahead.get();
    }
}
