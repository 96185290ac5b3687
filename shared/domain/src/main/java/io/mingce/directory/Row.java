package io.mingce.directory;

import io.mingce.customer.CustomerId;

import java.util.Optional;

/// What the directory knows of one customer.
///
/// @param entry what the customer is found by; empty where there is no such customer any more
public record Row(CustomerId id, Optional<Entry> entry) {

    /// @throws IllegalArgumentException where the id is none that a customer can have
    public Row {
        if (!PackedId.fits(id.value())) {
            throw new IllegalArgumentException("not an id of a customer");
        }
    }

    /// The row of a customer that was merged away, withdrawn or erased.
    public static Row gone(CustomerId id) {
        return new Row(id, Optional.empty());
    }
}
