package io.mingce.audit;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// The chains as they are stored, for whoever checks or follows them. Reads are strongly consistent.
public interface AuditChains {

    /// A place in a chain, and what was found there.
    ///
    /// @param link empty where it can no longer be read
    record Place(long number, Optional<Link> link) {}

    /// The chains that were begun for `day`.
    SortedSet<ChainId> of(AuditDay day);

    /// What is stored of a chain from place `from` on, in order; empty where nothing is.
    ///
    /// @param limit how many at most
    List<Place> links(ChainId chain, long from, int limit);
}
