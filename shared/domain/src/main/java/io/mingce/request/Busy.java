package io.mingce.request;

import io.mingce.failure.TryAgain;

import java.io.Serial;
import java.time.Duration;

/// Others keep changing the same request; a repetition finishes.
final class Busy extends TryAgain {

    @Serial private static final long serialVersionUID = 1L;

    Busy() {
        super(Duration.ofSeconds(1), "others keep changing the request", null);
    }
}
