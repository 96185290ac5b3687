package io.mingce.store.customer;

import io.mingce.customer.Customers;
import io.mingce.memory.contract.CustomersContract;
import io.mingce.store.engine.Installation;

class DynamoDbCustomersIT extends CustomersContract {

    private static final Installation STORE = Installation.fresh();

    @Override
    protected Customers customers() {
        return STORE.customers();
    }
}
