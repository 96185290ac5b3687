package io.mingce.registration;

import io.mingce.customer.Customer;

/// What became of something that a customer allowed or withdrew.
public sealed interface ConsentOutcome {

    /// It is stored.
    ///
    /// @param now the customer as it is; the survivor where it was merged away
    record Stated(Customer now) implements ConsentOutcome {}

    /// It stood so already; nothing is changed.
    record Unchanged(Customer now) implements ConsentOutcome {}

    /// The customer has said something of [StateConsent#MOST] purposes already; nothing is stored.
    record TooMany() implements ConsentOutcome {}

    /// There is no such customer.
    record Gone() implements ConsentOutcome {}
}
