package io.mingce.store.customer;

import io.mingce.customer.CustomerId;
import io.mingce.tagging.TagAssignments;

/// Places in the index of customers whose tags time alone may change: days gather many customers, which one partition
/// could not take.
final class DueShards {

    private DueShards() {}

    /// The partition that `id` is in.
    static String of(CustomerId id) {
        return name(Math.floorMod(id.hashCode(), TagAssignments.SHARDS));
    }

    /// The partition of this number.
    static String name(int shard) {
        return "tags#%02d".formatted(shard);
    }
}
