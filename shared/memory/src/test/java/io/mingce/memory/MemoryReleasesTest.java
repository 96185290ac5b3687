package io.mingce.memory;

import io.mingce.memory.contract.ReleasesContract;
import io.mingce.tagging.Reevaluations;
import io.mingce.tagging.Releases;
import io.mingce.tagging.Rules;

class MemoryReleasesTest extends ReleasesContract {

    private final MemoryRules rules = new MemoryRules();

    @Override
    protected Releases releases() {
        return rules;
    }

    @Override
    protected Rules rules() {
        return rules;
    }

    @Override
    protected Reevaluations reevaluations() {
        return rules;
    }
}
