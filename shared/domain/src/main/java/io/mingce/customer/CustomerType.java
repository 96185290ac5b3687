package io.mingce.customer;

/// A person (C端) or a company (B端).
public enum CustomerType {
    PERSON,
    COMPANY
}
