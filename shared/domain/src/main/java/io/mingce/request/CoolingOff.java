package io.mingce.request;

import java.time.Duration;
import java.time.Instant;

/// How long whoever asked to be erased may still change their mind. Nothing else has to wait.
public record CoolingOff(Duration time) {

    /// When a request of this kind may be carried out that was verified `now`.
    Instant end(RequestKind kind, Instant now) {
        return kind == RequestKind.ERASE ? now.plus(time) : now;
    }
}
