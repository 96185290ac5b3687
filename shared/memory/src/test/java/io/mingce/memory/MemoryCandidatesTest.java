package io.mingce.memory;

import io.mingce.archiving.Archive;
import io.mingce.archiving.Candidates;
import io.mingce.customer.Customers;
import io.mingce.memory.contract.CandidatesContract;
import io.mingce.tagging.TagAssignments;

class MemoryCandidatesTest extends CandidatesContract {

    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryArchive archive = new MemoryArchive(customers);

    @Override
    protected Customers customers() {
        return customers;
    }

    @Override
    protected TagAssignments assignments() {
        return customers;
    }

    @Override
    protected Archive archive() {
        return archive;
    }

    @Override
    protected Candidates dormant() {
        return archive.dormant();
    }

    @Override
    protected Candidates archived() {
        return archive.archived();
    }
}
