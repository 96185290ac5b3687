package io.mingce.directory;

import java.time.LocalDate;
import java.util.Optional;

/// The days from one to another, both included; either end may be open.
public record DayRange(Optional<LocalDate> from, Optional<LocalDate> to) {

    public DayRange {
        if (upsideDown(from, to)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /// The range; empty where it would end before it begins.
    public static Optional<DayRange> of(Optional<LocalDate> from, Optional<LocalDate> to) {
        return upsideDown(from, to) ? Optional.empty() : Optional.of(new DayRange(from, to));
    }

    private static boolean upsideDown(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
    }

    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// The first day as days since 1970-01-01.
    int first() {
        return from.map(day -> Math.clamp(day.toEpochDay(), 0, Entry.LAST_DAY)).orElse(0);
    }

    /// The last day as days since 1970-01-01; negative where the range ends before any day that a row can hold.
    int last() {
        return to.map(day -> Math.clamp(day.toEpochDay(), -1, Entry.LAST_DAY))
                .orElse(Entry.LAST_DAY);
    }
}
