package io.mingce.registration;

import io.mingce.identity.Token;

import java.time.Instant;

/// Remembers what came first under a key that a caller chose for its delivery (`Idempotency-Key`), so that the key
/// cannot stand for something else later.
@FunctionalInterface
public interface DeliveryKeys {

    /// Remembers `content` under `key`, unless something is remembered there already. One request; the same
    /// however often it is repeated.
    ///
    /// @param key stands for whom it was chosen by, and the key
    /// @param content stands for all that was delivered
    /// @param now from when it is remembered, for 30 days at least
    /// @return what is remembered: `content`, or what came before it
    Token remember(Token key, Token content, Instant now);
}
