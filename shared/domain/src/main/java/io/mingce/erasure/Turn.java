package io.mingce.erasure;

import java.time.Duration;

/// What a step came to.
sealed interface Turn {

    /// @param erasure as it is stored now, this step apart, or with what is to be stored with it
    record Over(Erasure erasure, Counts counts) implements Turn {}

    /// It is to be tried again, not before.
    record Later(Duration atLeast) implements Turn {}

    /// Somebody else works on it and has come further.
    record Overtaken() implements Turn {}
}
