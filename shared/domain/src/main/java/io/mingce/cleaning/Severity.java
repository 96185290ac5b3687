package io.mingce.cleaning;

/// How much a finding matters to whoever owns the data.
public enum Severity {
    /// The value was put into its canonical form; its meaning is unchanged.
    CORRECTED,
    /// The value is kept, but somebody should look at it.
    FLAGGED,
    /// The value is not kept: it cannot be right, and nothing is guessed.
    REJECTED
}
