package io.mingce.dedup;

import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.matching.Basis;

import java.time.Instant;
import java.util.Optional;

/// One customer was merged into another.
///
/// @param into the survivor
/// @param from the customer that was merged away; its id redirects to the survivor
/// @param person who said so; empty = decided by matching alone
/// @param undone when and by whom it was taken back; empty = it stands
public record Merge(
        MergeId id,
        CustomerId into,
        CustomerId from,
        Instant at,
        Optional<String> person,
        Basis basis,
        Optional<Undone> undone) {

    /// @param person who said so; empty = matching decided otherwise since
    public record Undone(Instant at, Optional<String> person) {}

    /// The same merge, taken back.
    public Merge undone(Instant at, Optional<String> person) {
        return new Merge(
                id, into, from, this.at, this.person, basis, Optional.of(new Undone(at, person)));
    }
}
