package io.mingce.registration;

import io.mingce.customer.CustomerId;
import io.mingce.matching.Basis;

import java.util.Map;

/// Whose record it is.
sealed interface Resolution {

    /// Other customers it may also be of, to be reviewed, and why.
    Map<CustomerId, Basis> maybe();

    /// Of a customer we know.
    record Known(CustomerId customer, Map<CustomerId, Basis> maybe) implements Resolution {}

    /// Of a customer we do not know.
    record Unknown(Map<CustomerId, Basis> maybe) implements Resolution {}
}
