package io.mingce.archiving;

import io.mingce.customer.CustomerId;

import java.util.Map;
import java.util.Optional;

/// What became of a run while it was worked on.
///
/// @param run as it is now; empty where there is no such run
/// @param unfinished whether somebody is to go on with it who is not at it already
/// @param failed customers that could not be moved, and why; a hundred at most, all are counted
public record RunProgress(
        Optional<ArchiveRun> run, boolean unfinished, Map<CustomerId, RuntimeException> failed) {

    public RunProgress {
        failed = Map.copyOf(failed);
    }
}
