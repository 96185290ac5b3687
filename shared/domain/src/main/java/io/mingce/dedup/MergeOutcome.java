package io.mingce.dedup;

import io.mingce.customer.CustomerId;

/// What became of the wish to make two customers one.
public sealed interface MergeOutcome {

    /// They are one now, or were made one by the same wish before.
    record Merged(Merge merge) implements MergeOutcome {}

    /// They were one already.
    record AlreadyOne(CustomerId survivor) implements MergeOutcome {}

    /// Somebody ruled that they are never the same.
    record KeptApart() implements MergeOutcome {}

    /// A person and a company.
    record OfTwoTypes() implements MergeOutcome {}

    /// There is no such customer, or not any more.
    record Gone(CustomerId id) implements MergeOutcome {}
}
