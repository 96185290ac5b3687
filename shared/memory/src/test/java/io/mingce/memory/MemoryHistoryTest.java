package io.mingce.memory;

import io.mingce.customer.Customers;
import io.mingce.memory.contract.HistoryContract;

class MemoryHistoryTest extends HistoryContract {

    private final MemoryCustomers customers = new MemoryCustomers();

    @Override
    protected Customers customers() {
        return customers;
    }
}
