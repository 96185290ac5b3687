package io.mingce.store.tagging;

import io.mingce.memory.contract.ReleasesContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;
import io.mingce.tagging.Reevaluations;
import io.mingce.tagging.Releases;
import io.mingce.tagging.Rules;

class DynamoDbReleasesIT extends ReleasesContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected Releases releases() {
        return new DynamoDbReleases(Engine.client(), tables.jobs());
    }

    @Override
    protected Rules rules() {
        return new DynamoDbRules(Engine.client(), tables.jobs());
    }

    @Override
    protected Reevaluations reevaluations() {
        return new DynamoDbReevaluations(Engine.client(), tables.jobs());
    }
}
