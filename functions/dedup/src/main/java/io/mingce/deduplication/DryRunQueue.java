package io.mingce.deduplication;

import io.mingce.dedup.DryRunId;

/// Where dry runs wait for somebody to work them off.
@FunctionalInterface
interface DryRunQueue {

    /// What a message says; an id only.
    record Message(String dryRun) {}

    /// One request. It may be worked off more than once.
    void send(DryRunId id);
}
