package io.mingce.registration;

import io.mingce.customer.Customer;
import io.mingce.identity.TokenKind;
import io.mingce.matching.MatchProfile;

import java.util.List;
import java.util.Set;

/// A customer that shares identifiers with an incoming record.
///
/// @param kinds which identifiers it shares
/// @param members what its records are compared by
record Candidate(Customer customer, Set<TokenKind> kinds, List<MatchProfile> members) {

    /// The strongest identifier it shares.
    TokenKind strongest() {
        return kinds.stream().min(TokenKind::compareTo).orElseThrow();
    }

    boolean decisive() {
        return kinds.stream().anyMatch(TokenKind::decisive);
    }
}
