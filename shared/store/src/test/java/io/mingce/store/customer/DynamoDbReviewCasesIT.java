package io.mingce.store.customer;

import io.mingce.memory.contract.ReviewCasesContract;
import io.mingce.review.ReviewCases;
import io.mingce.store.engine.Installation;

class DynamoDbReviewCasesIT extends ReviewCasesContract {

    private final Installation store = Installation.fresh();

    @Override
    protected ReviewCases cases() {
        return store.cases();
    }
}
