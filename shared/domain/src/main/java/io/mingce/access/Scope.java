package io.mingce.access;

/// Whose customers an action may be about, least first.
public enum Scope {
    NONE,
    /// Those whose owner the caller is.
    OWN,
    ALL
}
