package io.mingce.dedup;

import io.mingce.customer.Customer;

import java.util.List;

/// Customers that are linked to each other, directly or through others.
///
/// @param whole whether everybody who is linked to one of them is among them; if not, nothing is taken apart
record Component(List<Customer> customers, boolean whole) {}
