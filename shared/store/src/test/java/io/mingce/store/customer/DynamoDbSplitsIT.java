package io.mingce.store.customer;

import io.mingce.customer.Customers;
import io.mingce.dedup.Splits;
import io.mingce.memory.contract.SplitsContract;
import io.mingce.store.engine.Installation;

class DynamoDbSplitsIT extends SplitsContract {

    private static final Installation STORE = Installation.fresh();

    @Override
    protected Customers customers() {
        return STORE.customers();
    }

    @Override
    protected Splits splits() {
        return STORE.splits();
    }
}
