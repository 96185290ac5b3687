package io.mingce.memory;

import io.mingce.customer.Customers;
import io.mingce.dedup.Merges;
import io.mingce.memory.contract.TagAssignmentsContract;
import io.mingce.tagging.TagAssignments;

class MemoryTagAssignmentsTest extends TagAssignmentsContract {

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
    protected TagAssignments assignments() {
        return customers;
    }
}
