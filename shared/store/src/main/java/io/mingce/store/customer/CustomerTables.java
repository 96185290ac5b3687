package io.mingce.store.customer;

/// The tables that customers are kept in.
///
/// @param customers those at hand
/// @param archive those who were not heard of for long; keys and items as in `customers`
public record CustomerTables(String customers, String archive) {}
