package io.mingce.intake;

/// How a field is filled in.
public enum Input {
    TEXT,
    TEL,
    EMAIL,
    TEXTAREA
}
