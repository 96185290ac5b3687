package io.mingce.store.customer;

import io.mingce.archiving.Archive;
import io.mingce.archiving.Candidates;
import io.mingce.customer.Customers;
import io.mingce.memory.contract.CandidatesContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.tagging.TagAssignments;

class DynamoDbCandidatesIT extends CandidatesContract {

    private final Installation store = Installation.fresh();

    @Override
    protected Customers customers() {
        return store.customers();
    }

    @Override
    protected TagAssignments assignments() {
        return store.assignments();
    }

    @Override
    protected Archive archive() {
        return new DynamoDbArchive(Engine.client(), store.tables().customerTables());
    }

    @Override
    protected Candidates dormant() {
        return DynamoDbCandidates.dormant(Engine.client(), store.tables().customers());
    }

    @Override
    protected Candidates archived() {
        return DynamoDbCandidates.archived(Engine.client(), store.tables().archive());
    }
}
