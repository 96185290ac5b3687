package io.mingce.registration;

import io.mingce.customer.Customer;

/// What became of an event that was told of.
public sealed interface RecordOutcome {

    /// It is stored.
    ///
    /// @param customer as it is now; the survivor where it was merged away
    /// @param unusualAmount whether it is an order of far more than is usual for the customer, see
    ///     [io.mingce.customer.Spending]
    record Recorded(Customer customer, boolean unusualAmount) implements RecordOutcome {}

    /// It was stored before; nothing is changed.
    record Repeated(Customer customer) implements RecordOutcome {}

    /// There is no such customer.
    record Gone() implements RecordOutcome {}
}
