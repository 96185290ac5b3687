package io.mingce.dedup;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;

/// What became of the wish to take records out of a customer.
public sealed interface SplitOutcome {

    /// @param left the customer they were taken out of
    /// @param taken the customer they are of now
    record Split(CustomerId left, CustomerId taken) implements SplitOutcome {}

    /// All its records; nothing would be left.
    record NothingLeft() implements SplitOutcome {}

    /// More records than can move at once.
    record TooMany(int most) implements SplitOutcome {}

    /// The customer has no such record.
    record NoSuchRecord(SourceId source) implements SplitOutcome {}

    /// There is no such customer, or not any more.
    record Gone(CustomerId id) implements SplitOutcome {}
}
