package io.mingce.review;

import java.time.Instant;
import java.util.Optional;

/// What was decided about two customers.
///
/// @param person who decided; empty = nothing was left to decide, because the two became one, or one is gone
public record Ruling(Verdict verdict, Instant at, Optional<String> person) {

    public enum Verdict {
        /// One customer.
        SAME,
        /// Never one customer.
        DIFFERENT,
        /// Nothing to decide any more.
        MOOT
    }
}
