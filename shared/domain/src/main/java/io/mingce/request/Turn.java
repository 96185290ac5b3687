package io.mingce.request;

import java.time.Duration;

/// What comes after a request was worked on.
sealed interface Turn {

    /// It is in another state: to be looked at again at once.
    record Again() implements Turn {}

    /// Nothing, until somebody calls or [PrivacyRequest#next()] comes.
    record Rest() implements Turn {}

    /// To be gone on with.
    record After(Duration delay) implements Turn {}
}
