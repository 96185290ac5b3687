package io.mingce.identity;

import io.mingce.customer.CustomerId;

import java.util.Set;
import java.util.TreeSet;

/// The customers that hold a token.
///
/// @param ids at most [#MOST]
/// @param generic more customers hold it than anything personal is shared by (a placeholder, a switchboard): it
///     says nothing about who somebody is
public record Holders(Set<CustomerId> ids, boolean generic) {

    /// A token with more holders than this is generic; no more are added.
    public static final int MOST = 200;

    public static final Holders NOBODY = new Holders(Set.of(), false);

    public Holders {
        ids = java.util.Collections.unmodifiableSet(new TreeSet<>(ids));
    }
}
