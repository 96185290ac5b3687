package io.mingce.memory;

import io.mingce.customer.Customers;
import io.mingce.dedup.Merges;
import io.mingce.memory.contract.MergesContract;

class MemoryMergesTest extends MergesContract {

    private final MemoryCustomers customers = new MemoryCustomers();

    @Override
    protected Customers customers() {
        return customers;
    }

    @Override
    protected Merges merges() {
        return customers;
    }
}
