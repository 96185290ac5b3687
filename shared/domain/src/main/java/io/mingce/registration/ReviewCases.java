package io.mingce.registration;

import java.util.Set;

/// Pairs of customers that wait for a person to decide.
@FunctionalInterface
public interface ReviewCases {

    /// Opens each case that is not known yet, open or decided.
    void open(Set<ReviewCase> cases);
}
