package io.mingce.failure;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.time.Duration;

/// The same call may succeed later: something that is needed is busy or away. An API answers 503 with
/// `Retry-After`; a queue or stream delivers again.
public class TryAgain extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final Duration after;

    /// What is away, and for how long.
    ///
    /// @param after how long to wait at least, whole seconds
    /// @param reason what is away, without any data of a customer
    public TryAgain(Duration after, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
