package io.mingce.request;

/// What moves a request from one state to another, see [Transitions].
public enum RequestEvent {
    /// A code was sent.
    CODE_SENT,
    /// Whoever asked is who they say, or a member of staff vouches for it.
    VERIFIED,
    /// A legal hold was found.
    HOLD_FOUND,
    /// The last hold has ended.
    HOLD_ENDED,
    /// The cooling-off period is over.
    DUE,
    /// All is done.
    FINISHED,
    /// It will not be done, see [Refusal].
    REFUSED
}
