package io.mingce.registration;

import io.mingce.cleaning.Finding;
import io.mingce.customer.CustomerId;

import java.util.List;

/// What became of one incoming record; a repetition gets the same.
public sealed interface Outcome {

    /// Everything cleaning found on the record, and whether its amount is unusual for the customer.
    List<Finding> findings();

    /// A customer we did not know.
    record Created(CustomerId customer, List<Finding> findings) implements Outcome {}

    /// Something new about a customer we knew.
    record Merged(CustomerId customer, List<Finding> findings) implements Outcome {}

    /// Nothing new about a customer we knew.
    record Unchanged(CustomerId customer, List<Finding> findings) implements Outcome {}

    /// Entered by hand, but a customer we knew; nothing was stored.
    record Duplicate(CustomerId customer, List<Finding> findings) implements Outcome {}

    /// Of somebody who was erased and is to be kept out; nothing was stored.
    record Suppressed(List<Finding> findings) implements Outcome {}

    /// Not a customer: nothing usable in it. Nothing was stored.
    record Rejected(List<Finding> findings) implements Outcome {}
}
