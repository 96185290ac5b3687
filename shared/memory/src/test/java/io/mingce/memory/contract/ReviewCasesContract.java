package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.registration.ReviewCase;
import io.mingce.registration.ReviewCase.Reason;
import io.mingce.registration.ReviewCases;

import org.junit.jupiter.api.Test;

import java.util.Set;

/// What [ReviewCases] promises, wherever it keeps them.
public abstract class ReviewCasesContract {

    private static final CustomerId ONE = new CustomerId("one");
    private static final CustomerId OTHER = new CustomerId("other");
    private static final CustomerId THIRD = new CustomerId("third");

    /// The adapter under test, empty.
    protected abstract ReviewCases cases();

    /// All that it keeps.
    protected abstract Set<ReviewCase> stored();

    @Test
    void aCaseIsOpenedOnceWhicheverWayRound() {
        cases().open(Set.of(ReviewCase.of(ONE, OTHER, Reason.SHARED_CONTACT)));
        cases().open(
                        Set.of(
                                ReviewCase.of(OTHER, ONE, Reason.SHARED_CONTACT),
                                ReviewCase.of(ONE, THIRD, Reason.IDENTIFIERS_OF_BOTH)));
        cases().open(Set.of());

        assertThat(stored())
                .containsExactlyInAnyOrder(
                        new ReviewCase(ONE, OTHER, Reason.SHARED_CONTACT),
                        new ReviewCase(ONE, THIRD, Reason.IDENTIFIERS_OF_BOTH));
    }
}
