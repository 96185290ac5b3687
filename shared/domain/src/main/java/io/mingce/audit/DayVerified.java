package io.mingce.audit;

import java.util.List;
import java.util.Optional;

/// What was found of one day.
///
/// @param chains how many there are
/// @param links how many accesses were noted
/// @param anchor hash of the day's anchor, to be compared with the one in the log of the day after
public record DayVerified(
        AuditDay day, int chains, long links, Optional<Digest> anchor, List<Fault> faults) {

    public DayVerified {
        faults = List.copyOf(faults);
    }

    /// Whether everything is as it was written.
    public boolean ok() {
        return faults.isEmpty();
    }
}
