package io.mingce.request;

import io.mingce.customer.CustomerId;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The legal holds there are. One request per customer.
public interface Holds {

    /// Of those ids, whatever day it is; those that have ended stay for the record until they are released.
    List<Hold> of(Set<CustomerId> ids);

    /// Sets a hold, in the place of one of the same customer and order.
    void set(Hold hold);

    /// Releases the hold of this customer and order, where there is one.
    void release(CustomerId customer, Optional<String> order);
}
