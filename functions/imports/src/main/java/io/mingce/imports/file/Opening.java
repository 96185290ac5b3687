package io.mingce.imports.file;

/// What came of opening a file.
public sealed interface Opening permits TableFile, Opening.Unreadable {

    /// No row of it can be read.
    record Unreadable(Refusal why) implements Opening {}
}
