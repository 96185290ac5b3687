package io.mingce.request;

import io.mingce.customer.CustomerId;
import io.mingce.identity.Token;

import java.util.Optional;
import java.util.Set;

/// Whom a request is about, as whoever asked said; keyed hashes and ids only.
///
/// @param contacts tokens of the phone or e-mail that was given, under each key in use; empty where `customer` says it
/// @param phone whether it is a phone, rather than an e-mail
/// @param names tokens of the name that was given; empty where none was
/// @param customer whom a member of staff named, or whose time ended
public record Asked(
        Set<Token> contacts, boolean phone, Set<Token> names, Optional<CustomerId> customer) {

    public Asked {
        contacts = Set.copyOf(contacts);
        names = Set.copyOf(names);
    }

    /// About this customer.
    public static Asked about(CustomerId customer) {
        return new Asked(Set.of(), false, Set.of(), Optional.of(customer));
    }
}
