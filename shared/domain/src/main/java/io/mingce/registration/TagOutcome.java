package io.mingce.registration;

import io.mingce.customer.Customer;

/// What became of something that was said of a tag.
public sealed interface TagOutcome {

    /// It is stored.
    ///
    /// @param before the customer as it was
    /// @param now the customer as it is; the survivor where it was merged away
    record Stated(Customer before, Customer now) implements TagOutcome {}

    /// It stood so already; nothing is changed.
    record Unchanged(Customer now) implements TagOutcome {}

    /// People have said something of [io.mingce.customer.StatedTags#MOST] tags of the customer already; nothing is stored.
    record TooMany() implements TagOutcome {}

    /// There is no such customer.
    record Gone() implements TagOutcome {}
}
