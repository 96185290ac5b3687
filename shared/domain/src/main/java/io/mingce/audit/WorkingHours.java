package io.mingce.audit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/// When staff are at work.
///
/// @param from first minute
/// @param until the minute after the last one, on the same day
public record WorkingHours(LocalTime from, LocalTime until, Set<DayOfWeek> days, ZoneId zone) {

    public WorkingHours {
        days = Set.copyOf(days);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("working hours end before they begin");
        }
    }

    /// Whether anybody is at work at `instant`.
    public boolean include(Instant instant) {
        ZonedDateTime there = instant.atZone(zone);
        return days.contains(there.getDayOfWeek())
                && !there.toLocalTime().isBefore(from)
                && there.toLocalTime().isBefore(until);
    }
}
