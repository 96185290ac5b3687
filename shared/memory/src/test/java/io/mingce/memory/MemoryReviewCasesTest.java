package io.mingce.memory;

import io.mingce.memory.contract.ReviewCasesContract;
import io.mingce.review.ReviewCases;

class MemoryReviewCasesTest extends ReviewCasesContract {

    private final MemoryReviewCases cases = new MemoryReviewCases();

    @Override
    protected ReviewCases cases() {
        return cases;
    }
}
