package io.mingce.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How the time of a request runs.
///
/// @param due the last day on which it is to be answered, in the register's zone
/// @param pausedAt since when the clock stands, while identity is proved; empty where it runs
/// @param paused how long it has stood before
/// @param extended when the person was told that it takes longer; empty where it does not
public record LegalClock(
        LocalDate due, Optional<Instant> pausedAt, Duration paused, Optional<Instant> extended) {}
