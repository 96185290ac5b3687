package io.mingce.dedup;

import io.mingce.customer.CustomerId;

/// What became of the wish that two customers are never the same.
public sealed interface ApartOutcome {

    /// No later run merges them.
    record KeptApart() implements ApartOutcome {}

    /// They are one already; a merge has to be undone, or records split out, first.
    record AlreadyOne(CustomerId survivor) implements ApartOutcome {}

    /// There is no such customer, or not any more.
    record Gone(CustomerId id) implements ApartOutcome {}
}
