package io.mingce.request;

import io.mingce.identity.Token;

import java.time.Duration;
import java.time.Instant;

/// The one-time code that proves whose contact it is; what is kept of it is a keyed hash.
///
/// @param hash of the request's id and the code
/// @param until it counts
/// @param tries that went wrong
public record Code(Token hash, Instant until, int tries) {

    /// How long a code counts.
    public static final Duration VALID = Duration.ofMinutes(10);

    /// After so many wrong ones none counts any more.
    public static final int MOST_TRIES = 5;

    /// Decimal digits.
    public static final int DIGITS = 6;

    /// Whether it may still be tried at `now`.
    public boolean counts(Instant now) {
        return tries < MOST_TRIES && now.isBefore(until);
    }

    /// After one more wrong try.
    public Code tried() {
        return new Code(hash, until, tries + 1);
    }
}
