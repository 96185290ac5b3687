package io.mingce.dedup;

import io.mingce.customer.MergeId;

import java.util.List;

/// What became of the wish to take a merge back.
public sealed interface UndoOutcome {

    /// Both customers are there again.
    record Undone(Merge merge) implements UndoOutcome {}

    /// Records have come in since the merge; a person says first whose each is. Nothing was changed.
    record Undecided(List<Conflict> conflicts) implements UndoOutcome {}

    /// It was taken back before.
    record AlreadyUndone(Merge merge) implements UndoOutcome {}

    /// There is no such merge, or none of its customers any more.
    record Unknown(MergeId id) implements UndoOutcome {}
}
