package io.mingce.tagging;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the rules made of customers, beside the customers. Every operation can be repeated.
public interface TagAssignments {

    /// Parts that those who are due are kept in.
    int SHARDS = 16;

    /// Customers who are due, by day.
    ///
    /// @param next where to go on; empty at the end
    record Page(List<CustomerId> ids, Optional<String> next) {

        public Page {
            ids = List.copyOf(ids);
        }
    }

    /// Stores [Customer#assigned()] of each, and nothing else of it, provided that the customer is still at the version it
    /// was read at; the version stays as it is. One request per 25 customers, and one for their keys.
    ///
    /// @return those who were changed by somebody else meanwhile, or are gone; nothing of theirs is stored
    Set<CustomerId> assign(Collection<Customer> customers);

    /// Those of one part whose [io.mingce.customer.AssignedTags#due()] is not after `day`; a moment behind. One request,
    /// which reads those who are due and nobody else.
    ///
    /// @param shard 0 to [#SHARDS] - 1
    /// @param after [Page#next()] of the page before
    Page due(int shard, LocalDate day, Optional<String> after, int limit);
}
