package io.mingce.store.customer;

import io.mingce.customer.Customers;
import io.mingce.dedup.Merges;
import io.mingce.memory.contract.TagAssignmentsContract;
import io.mingce.store.engine.Installation;
import io.mingce.tagging.TagAssignments;

class DynamoDbTagAssignmentsIT extends TagAssignmentsContract {

    private static final Installation STORE = Installation.fresh();

    @Override
    protected Customers customers() {
        return STORE.customers();
    }

    @Override
    protected Merges merges() {
        return STORE.merges();
    }

    @Override
    protected TagAssignments assignments() {
        return STORE.assignments();
    }
}
