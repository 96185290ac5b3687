package io.mingce.registration;

import io.mingce.cleaning.Finding;
import io.mingce.customer.Customer;

import java.util.List;
import java.util.Set;

/// What became of an edit; a repetition gets the same.
public sealed interface EditOutcome {

    /// It is done.
    ///
    /// @param customer as it is now; the survivor where it was merged away
    /// @param changed names of what was edited, never values: keys of fields, `extensions.<name>`,
    ///     `consents.<purpose>`
    /// @param findings what cleaning did to the new texts
    record Edited(Customer customer, Set<String> changed, List<Finding> findings)
            implements EditOutcome {}

    /// Somebody else changed the customer since it was read; nothing is stored.
    record Stale(Customer now) implements EditOutcome {}

    /// A new text is not usable, or nothing would be left to address the customer by; nothing is stored.
    record Rejected(List<Finding> findings) implements EditOutcome {}

    /// There is no such customer.
    record Gone() implements EditOutcome {}
}
