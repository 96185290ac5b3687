package io.mingce.dedup;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Origin;
import io.mingce.customer.Traits;
import io.mingce.matching.BlockingKey;
import io.mingce.matching.MatchProfile;

import java.util.HashSet;
import java.util.Set;

/// What one or more records say by which their customer may be recognised.
///
/// @param origin the best of those records; tells members apart and orders them, whoever came first
/// @param owners the customers whose records they are
/// @param keys what it may be found by, without what too many share
record Member(
        Traits traits,
        Origin origin,
        Set<CustomerId> owners,
        MatchProfile profile,
        Set<BlockingKey> keys) {

    /// The same statement made by another customer's records as well.
    Member and(Member other) {
        var all = new HashSet<>(owners);
        all.addAll(other.owners);
        return new Member(
                traits,
                origin.compareTo(other.origin) <= 0 ? origin : other.origin,
                all,
                profile,
                keys);
    }
}
