package io.mingce.tagging;

import java.time.LocalDate;
import java.util.Optional;

/// The first day on which time alone may change any of the answers that were given, and what giving them took.
final class Trace {

    /// Events looked at for one rule and one customer, at most: some milliseconds.
    private static final int MOST = 1_000_000;

    /// Days are kept and compared as texts, which takes four digits of the year.
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    private long until = Long.MAX_VALUE;
    private int spent;

    /// Another answer may change on this day, counted from 1970-01-01.
    void until(long day) {
        until = Math.min(until, day);
    }

    /// The day; empty where time alone changes nothing.
    Optional<LocalDate> due() {
        return until > LAST ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(until));
    }

    /// Another rule begins.
    void begin() {
        spent = 0;
    }

    /// @throws Exhausted where the rule asks for too much
    void spend(int events) {
        spent += events + 1;
        if (spent > MOST) {
            throw new Exhausted();
        }
    }

    /// A rule asks for more than any should.
    static final class Exhausted extends RuntimeException {

        @java.io.Serial private static final long serialVersionUID = 1L;

        Exhausted() {
            super("a rule looks at too much");
        }
    }
}
