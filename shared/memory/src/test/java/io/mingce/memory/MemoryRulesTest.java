package io.mingce.memory;

import io.mingce.memory.contract.RulesContract;
import io.mingce.tagging.Reevaluations;
import io.mingce.tagging.Rules;

class MemoryRulesTest extends RulesContract {

    private final MemoryRules rules = new MemoryRules();

    @Override
    protected Rules rules() {
        return rules;
    }

    @Override
    protected Reevaluations reevaluations() {
        return rules;
    }
}
