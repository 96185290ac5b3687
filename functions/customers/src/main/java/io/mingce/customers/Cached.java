package io.mingce.customers;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;

/// What changes rarely and holds nothing of a customer, read again when it has become too old.
final class Cached<T> implements Supplier<T> {

    private final Supplier<T> source;
    private final Duration oldest;
    private final InstantSource clock;
    private @Nullable T value;
    private Instant read = Instant.MIN;

    Cached(Supplier<T> source, Duration oldest, InstantSource clock) {
        this.source = source;
        this.oldest = oldest;
        this.clock = clock;
    }

    /// As it was, no longer ago than it may be. A process that slept, or was restored, reads it anew.
    @Override
    public synchronized T get() {
        Instant now = clock.instant();
        if (value == null || now.isBefore(read) || now.isAfter(read.plus(oldest))) {
            value = source.get();
            read = now;
        }
        return Objects.requireNonNull(value);
    }
}
