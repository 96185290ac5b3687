package io.mingce.registration;

import io.mingce.customer.CustomerId;

/// Two customers that may be one; a person is to decide.
///
/// @param one the lesser id
/// @param other the greater id
public record ReviewCase(CustomerId one, CustomerId other, Reason reason) {

    /// Why registration could not decide.
    public enum Reason {
        /// The same phone or e-mail under clearly different names: a family, a recycled number, or a typing error.
        SHARED_CONTACT,
        /// The record carries identifiers of both.
        IDENTIFIERS_OF_BOTH
    }

    /// The case of two customers in either order.
    public static ReviewCase of(CustomerId a, CustomerId b, Reason reason) {
        return a.compareTo(b) < 0 ? new ReviewCase(a, b, reason) : new ReviewCase(b, a, reason);
    }
}
