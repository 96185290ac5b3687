package io.mingce.memory;

import io.mingce.customer.Customers;
import io.mingce.memory.contract.CustomersContract;

class MemoryCustomersTest extends CustomersContract {

    private final MemoryCustomers customers = new MemoryCustomers();

    @Override
    protected Customers customers() {
        return customers;
    }
}
