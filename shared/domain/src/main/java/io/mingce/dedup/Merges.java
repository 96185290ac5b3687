package io.mingce.dedup;

import io.mingce.customer.Customer;
import io.mingce.customer.MergeId;

import java.util.Optional;

/// The merges there were, and their carrying out. Merging moves no source record: the customer merged away keeps its
/// records under its own id and key, and its profile is replaced by a redirect. Each operation changes all or nothing,
/// in one transaction.
public interface Merges {

    Optional<Merge> find(MergeId id);

    /// Stores the survivor, puts a redirect in the place of the other, and notes the merge.
    ///
    /// @param into the survivor as it is to be; its `version` is the one it was read at
    /// @param from the customer merged away, as read
    /// @return whether both were still at their versions; if not, nothing is changed
    boolean merge(Merge merge, Customer into, Customer from);

    /// Stores what is left of the survivor, puts the customer in the place of its redirect, and notes that the merge is
    /// undone.
    ///
    /// @param left what is left; its `version` is the one the survivor was read at
    /// @param restored the customer that leaves; its `version` is that of its redirect
    /// @return whether both were still at their versions; if not, nothing is changed
    boolean undo(Merge merge, Customer left, Customer restored);
}
