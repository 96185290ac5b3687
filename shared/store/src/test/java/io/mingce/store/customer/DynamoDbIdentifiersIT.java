package io.mingce.store.customer;

import io.mingce.identity.Identifiers;
import io.mingce.memory.contract.IdentifiersContract;
import io.mingce.store.engine.Installation;

class DynamoDbIdentifiersIT extends IdentifiersContract {

    private static final Installation STORE = Installation.fresh();

    @Override
    protected Identifiers identifiers() {
        return STORE.identifiers();
    }
}
