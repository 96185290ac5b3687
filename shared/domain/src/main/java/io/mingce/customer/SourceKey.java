package io.mingce.customer;

/// Where a source record is kept: with which customer.
public record SourceKey(CustomerId customer, SourceId source) {}
