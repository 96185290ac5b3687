package io.mingce.access;

/// How much of a field somebody gets to see, least first.
public enum Exposure {
    HIDDEN,
    MASKED,
    CLEAR
}
