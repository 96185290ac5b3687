package io.mingce.store.customer;

import io.mingce.customer.Customers;
import io.mingce.customer.Relations;
import io.mingce.dedup.Merges;
import io.mingce.memory.contract.RelationsContract;
import io.mingce.store.engine.Installation;

class DynamoDbRelationsIT extends RelationsContract {

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
    protected Relations relations() {
        return STORE.relations();
    }
}
