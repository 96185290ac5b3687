package io.mingce.customer;

import java.util.List;
import java.util.Optional;

/// A walk over all customers, for the few jobs that have to look at every one. A customer that changes meanwhile is seen
/// before or after the change; one that comes or goes meanwhile may be missed.
public interface CustomerPages {

    /// A part of the customers.
    ///
    /// @param customers some hundred at most; may be none though more follow
    /// @param next where the walk goes on; empty at its end
    record Page(List<Customer> customers, Optional<String> next) {

        public Page {
            customers = List.copyOf(customers);
        }
    }

    /// @param after [Page#next()] of the page before; empty = from the beginning
    Page page(Optional<String> after);
}
