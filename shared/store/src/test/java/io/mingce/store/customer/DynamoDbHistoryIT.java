package io.mingce.store.customer;

import io.mingce.customer.Customers;
import io.mingce.memory.contract.HistoryContract;
import io.mingce.store.engine.Installation;

class DynamoDbHistoryIT extends HistoryContract {

    private static final Installation STORE = Installation.fresh();

    @Override
    protected Customers customers() {
        return STORE.customers();
    }
}
