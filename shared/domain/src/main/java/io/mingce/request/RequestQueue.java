package io.mingce.request;

import java.time.Duration;

/// Has a request worked on. One request; may arrive more than once.
@FunctionalInterface
public interface RequestQueue {

    /// The longest delay that a queue takes.
    Duration LONGEST = Duration.ofMinutes(15);

    /// Has it worked on.
    ///
    /// @param after how long at least
    void send(RequestId id, Duration after);
}
