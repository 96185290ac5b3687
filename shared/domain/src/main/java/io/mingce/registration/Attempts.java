package io.mingce.registration;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// Tries again where somebody else was faster.
public final class Attempts {

    private static final int ROUNDS = 12;
    private static final long PAUSE_NANOS = 5_000_000;

    private Attempts() {}

    /// @param attempt gets the number of the attempt, from 0; empty = somebody else changed the same customers
    /// @throws Contended when others kept changing them
    public static <T> T until(IntFunction<Optional<T>> attempt) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<T> done = attempt.apply(round);
            if (done.isPresent()) {
                return done.get();
            }
            LockSupport.parkNanos(PAUSE_NANOS << Math.min(round, 6));
        }
        throw new Contended(1);
    }
}
