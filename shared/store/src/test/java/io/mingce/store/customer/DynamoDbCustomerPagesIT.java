package io.mingce.store.customer;

import io.mingce.customer.CustomerPages;
import io.mingce.customer.Customers;
import io.mingce.dedup.Merges;
import io.mingce.memory.contract.CustomerPagesContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;

class DynamoDbCustomerPagesIT extends CustomerPagesContract {

    private final Installation store = Installation.fresh();

    @Override
    protected Customers customers() {
        return store.customers();
    }

    @Override
    protected Merges merges() {
        return store.merges();
    }

    @Override
    protected CustomerPages pages() {
        return new DynamoDbCustomerPages(
                Engine.client(), store.tables().customerTables(), store.dataKeys());
    }
}
