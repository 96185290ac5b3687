package io.mingce.memory;

import io.mingce.customer.Customers;
import io.mingce.customer.Relations;
import io.mingce.dedup.Merges;
import io.mingce.memory.contract.RelationsContract;

class MemoryRelationsTest extends RelationsContract {

    private final MemoryCustomers customers = new MemoryCustomers();

    @Override
    protected Customers customers() {
        return customers;
    }

    @Override
    protected Merges merges() {
        return customers;
    }

    @Override
    protected Relations relations() {
        return customers;
    }
}
