package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what happens in other threads, no longer than it takes.
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    static void until(String what, BooleanSupplier happened) {
        until(what, PATIENCE, happened);
    }

    static void until(String what, Duration patience, BooleanSupplier happened) {
        long end = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        assertThat(happened.getAsBoolean()).as(what).isTrue();
    }
}
