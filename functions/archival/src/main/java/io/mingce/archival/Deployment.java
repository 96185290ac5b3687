package io.mingce.archival;

import io.mingce.archiving.RunKind;

import java.util.List;

/// What this deployment makes runs for, and how fast.
///
/// @param retention whether those whose time in the archive has ended are handed over
/// @param rate write units a second, unless somebody says otherwise
record Deployment(boolean retention, int rate) {

    List<RunKind> kinds() {
        return retention ? List.of(RunKind.DORMANT, RunKind.RETENTION) : List.of(RunKind.DORMANT);
    }
}
