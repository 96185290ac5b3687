package io.mingce.store.customer;

import io.mingce.memory.contract.ReviewCasesContract;
import io.mingce.registration.ReviewCase;
import io.mingce.registration.ReviewCases;
import io.mingce.store.engine.Installation;

import java.util.Set;

class DynamoDbReviewCasesIT extends ReviewCasesContract {

    private final Installation store = Installation.fresh();

    @Override
    protected ReviewCases cases() {
        return store.cases();
    }

    @Override
    protected Set<ReviewCase> stored() {
        return StoredCases.of(store.tables());
    }
}
