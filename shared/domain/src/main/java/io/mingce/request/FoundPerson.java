package io.mingce.request;

import io.mingce.customer.Customer;

import java.util.List;
import java.util.Optional;

/// Whom a request is about, as the register knows them now.
///
/// @param customers all of one person; empty where nobody is known
/// @param contact by which they are reached, as the register holds it; empty where there is none
/// @param ambiguous whether several people share the contact and nothing tells which of them asks
record FoundPerson(List<Customer> customers, Optional<Contact> contact, boolean ambiguous) {

    FoundPerson {
        customers = List.copyOf(customers);
    }
}
