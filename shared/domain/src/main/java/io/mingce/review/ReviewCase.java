package io.mingce.review;

import io.mingce.matching.Basis;

import java.time.Instant;
import java.util.Optional;

/// Two customers that may be one; a person is to decide.
///
/// @param openedAt when it was first seen
/// @param owner who has taken it upon themselves
/// @param notBefore it rests until then
/// @param ruling what was decided; empty = open
public record ReviewCase(
        CaseId id,
        Basis basis,
        Instant openedAt,
        Optional<String> owner,
        Optional<Instant> notBefore,
        Optional<Ruling> ruling) {

    /// A new case.
    public static ReviewCase open(CaseId id, Basis basis, Instant openedAt) {
        return new ReviewCase(
                id, basis, openedAt, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isOpen() {
        return ruling.isEmpty();
    }
}
