package io.mingce.customer;

import java.time.Instant;

/// A customer that was merged away. Its source records stay where they are, under its own id and key; what survives
/// of them is part of the survivor.
///
/// @param id the customer that was merged away
/// @param into the customer it was merged into, which may have been merged away itself since
/// @param at when
/// @param automatic whether no person said so
/// @param version of the redirect that stands under `id` now
public record Absorbed(
        CustomerId id, CustomerId into, MergeId merge, Instant at, boolean automatic, long version)
        implements Comparable<Absorbed> {

    @Override
    public int compareTo(Absorbed other) {
        return id.compareTo(other.id);
    }
}
