package io.mingce.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A day of the audit trail: a calendar day in China, which is UTC+8 all year. Not a setting: the day is part of what
/// is stored and hashed, so it must not move when somebody changes one.
public record AuditDay(LocalDate date) implements Comparable<AuditDay> {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /// The day that `instant` is in.
    public static AuditDay of(Instant instant) {
        return new AuditDay(LocalDate.ofInstant(instant, CHINA));
    }

    /// Its first instant.
    public Instant begin() {
        return date.atStartOfDay(CHINA).toInstant();
    }

    /// The first instant after it.
    public Instant end() {
        return next().begin();
    }

    public AuditDay next() {
        return new AuditDay(date.plusDays(1));
    }

    public AuditDay previous() {
        return new AuditDay(date.minusDays(1));
    }

    @Override
    public int compareTo(AuditDay other) {
        return date.compareTo(other.date);
    }

    /// `2026-11-22`.
    @Override
    public String toString() {
        return date.toString();
    }
}
