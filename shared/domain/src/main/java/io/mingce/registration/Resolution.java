package io.mingce.registration;

import io.mingce.customer.CustomerId;

import java.util.Map;

/// Whose record it is.
sealed interface Resolution {

    /// Other customers it may also be of, to be reviewed, and why.
    Map<CustomerId, ReviewCase.Reason> maybe();

    /// Of a customer we know.
    record Known(CustomerId customer, Map<CustomerId, ReviewCase.Reason> maybe)
            implements Resolution {}

    /// Of a customer we do not know.
    record Unknown(Map<CustomerId, ReviewCase.Reason> maybe) implements Resolution {}
}
