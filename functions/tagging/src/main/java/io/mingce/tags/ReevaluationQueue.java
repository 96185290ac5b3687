package io.mingce.tags;

/// Where it waits for somebody to look at everybody again.
@FunctionalInterface
interface ReevaluationQueue {

    /// What a message says: the job, by the revision of the rules.
    record Message(long revision) {}

    /// One request. It may be worked on more than once.
    void send(long revision);
}
