package io.mingce.directory;

/// Takes what was noted into a snapshot, so that what a new process has to read stays short. Safe at any time, in any
/// number, and wherever it dies.
public interface Folds {

    /// What became of it.
    enum Result {
        /// There is little new, and the snapshot is young.
        NOT_DUE,
        FOLDED,
        /// Somebody else folded at the same time.
        OVERTAKEN,
        /// The snapshot, or a note after it, is not there, or is of another version of the code: the directory must be
        /// built anew.
        LOST
    }

    /// @param length notes that were in no snapshot before
    /// @param rows customers in the directory, as far as it was looked at
    /// @param first whether nothing was ever folded before
    record Folded(Result result, long length, int rows, boolean first) {}

    /// Folds where it is due.
    Folded fold();

    /// Begins with nothing, after the last note, where what was noted is lost; to be noted anew, see [RebuildDirectory].
    void reset();
}
