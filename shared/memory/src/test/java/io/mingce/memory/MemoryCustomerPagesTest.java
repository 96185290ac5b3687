package io.mingce.memory;

import io.mingce.customer.CustomerPages;
import io.mingce.customer.Customers;
import io.mingce.dedup.Merges;
import io.mingce.memory.contract.CustomerPagesContract;

class MemoryCustomerPagesTest extends CustomerPagesContract {

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
    protected CustomerPages pages() {
        return customers;
    }
}
