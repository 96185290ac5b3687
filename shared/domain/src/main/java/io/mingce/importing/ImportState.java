package io.mingce.importing;

/// How far an import is.
public enum ImportState {
    /// The file is being read.
    SPLITTING,
    /// All of it is read, rows are being registered.
    RUNNING,
    /// Every row is accounted for and the report is written.
    DONE,
    /// The file is not one that can be imported; the report says why. Nothing was registered.
    UNREADABLE,
    /// What it brought in is being withdrawn.
    UNDOING,
    /// What it brought in is withdrawn.
    UNDONE;

    /// Whether nothing is under way; the same content dropped again begins anew.
    public boolean ended() {
        return this == DONE || this == UNREADABLE || this == UNDONE;
    }
}
