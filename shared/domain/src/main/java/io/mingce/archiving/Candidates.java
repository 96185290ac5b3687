package io.mingce.archiving;

import io.mingce.customer.CustomerId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Customers that a run is to consider, by the day from which it is to.
public interface Candidates {

    /// Parts that they are kept in.
    int SHARDS = 16;

    /// Some of them.
    ///
    /// @param next where to go on; empty at the end
    record Page(List<CustomerId> ids, Optional<String> next) {

        public Page {
            ids = List.copyOf(ids);
        }
    }

    /// Those of one part whose day is not after `day`; a moment behind. One request, which reads them and nobody else.
    ///
    /// @param shard 0 to [#SHARDS] - 1
    /// @param after [Page#next()] of the page before
    Page page(int shard, LocalDate day, Optional<String> after, int limit);
}
