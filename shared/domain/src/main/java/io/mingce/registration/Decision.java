package io.mingce.registration;

import io.mingce.customer.Contribution;
import io.mingce.customer.CustomerId;

/// Whose a record is, and what it did.
record Decision(CustomerId customer, Contribution contribution) {

    /// The same, its amount having been found unusual.
    Decision ofUnusualAmount() {
        return new Decision(customer, contribution.ofUnusualAmount());
    }
}
