package io.mingce.store.customer;

import io.mingce.customer.Customers;
import io.mingce.dedup.Merges;
import io.mingce.memory.contract.MergesContract;
import io.mingce.store.engine.Installation;

class DynamoDbMergesIT extends MergesContract {

    private static final Installation STORE = Installation.fresh();

    @Override
    protected Customers customers() {
        return STORE.customers();
    }

    @Override
    protected Merges merges() {
        return STORE.merges();
    }
}
