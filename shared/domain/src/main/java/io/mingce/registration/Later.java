package io.mingce.registration;

import java.time.Instant;

/// When something is said that is to count from now on, whatever clock the last word came by.
final class Later {

    private Later() {}

    /// `now`, or the next instant after `last` where that is later.
    static Instant than(Instant last, Instant now) {
        return now.isAfter(last) ? now : last.plusNanos(1);
    }
}
