package io.mingce.memory;

import io.mingce.memory.contract.ReviewCasesContract;
import io.mingce.registration.ReviewCase;
import io.mingce.registration.ReviewCases;

import java.util.Set;

class MemoryReviewCasesTest extends ReviewCasesContract {

    private final MemoryReviewCases cases = new MemoryReviewCases();

    @Override
    protected ReviewCases cases() {
        return cases;
    }

    @Override
    protected Set<ReviewCase> stored() {
        return cases.all();
    }
}
