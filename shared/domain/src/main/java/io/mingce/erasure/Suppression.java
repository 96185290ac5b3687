package io.mingce.erasure;

import io.mingce.request.RequestId;

import java.time.Instant;
import java.util.Optional;

/// That somebody is not to be let in again.
///
/// @param by the request that erased them
/// @param lifted when they came back themselves, with fresh consent; empty while they have not
public record Suppression(RequestId by, Instant since, Optional<Instant> lifted) {

    /// Whether it keeps anybody out.
    public boolean stands() {
        return lifted.isEmpty();
    }
}
