package io.mingce.memory;

import io.mingce.customer.Customers;
import io.mingce.dedup.Splits;
import io.mingce.memory.contract.SplitsContract;

class MemorySplitsTest extends SplitsContract {

    private final MemoryCustomers customers = new MemoryCustomers();

    @Override
    protected Customers customers() {
        return customers;
    }

    @Override
    protected Splits splits() {
        return customers;
    }
}
