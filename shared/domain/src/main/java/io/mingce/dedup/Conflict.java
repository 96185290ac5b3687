package io.mingce.dedup;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Origin;
import io.mingce.customer.SourceId;

/// A record that came in after a merge, so that nobody knows whose it is when the merge is taken back.
///
/// @param origin where and when it came from
/// @param suggested whose it is by matching alone
public record Conflict(SourceId source, Origin origin, CustomerId suggested) {}
