package io.mingce.store.table;

import io.mingce.failure.TryAgain;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// Bounded waiting for what a batch left undone: 10 ms at first, doubled each time, with jitter; then [TryAgain].
public final class Patience {

    private static final int TURNS = 8;
    private static final long FIRST_NANOS = 10_000_000;

    private final String what;
    private int turn;

    /// Waits for one call.
    ///
    /// @param what is being waited for, said in the exception
    public Patience(String what) {
        this.what = what;
    }

    /// Waits a little longer than the time before.
    public void pause() {
        if (turn == TURNS) {
            throw new TryAgain(Duration.ofSeconds(5), what + " is throttled", null);
        }
        long most = FIRST_NANOS << turn++;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
    }
}
