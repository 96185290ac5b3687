package io.mingce.customer;

/// How much of a customer, and of those merged into it, lies in the archive.
public enum Archived {
    /// All of it is at hand.
    NOTHING,
    /// Some of its records may be there: it is being moved, or came back lately.
    PARTLY,
    /// All of it is there. Whoever stores something of it brings it back.
    WHOLLY
}
