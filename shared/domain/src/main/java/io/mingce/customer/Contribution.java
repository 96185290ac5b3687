package io.mingce.customer;

/// What a source record did to the customer it came to.
public enum Contribution {
    /// It made the customer.
    CREATED,
    /// It told something new about a customer we knew.
    MERGED,
    /// It told nothing new.
    UNCHANGED
}
