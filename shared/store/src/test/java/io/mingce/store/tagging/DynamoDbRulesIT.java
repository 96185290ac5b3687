package io.mingce.store.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.memory.contract.RulesContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;
import io.mingce.store.table.Secrecy;
import io.mingce.tagging.Reevaluations;
import io.mingce.tagging.Rules;

import org.junit.jupiter.api.AfterEach;

import java.util.HashSet;

class DynamoDbRulesIT extends RulesContract {

    private final Tables tables = Tables.create(Engine.client());

    @Override
    protected Rules rules() {
        return new DynamoDbRules(Engine.client(), tables.jobs());
    }

    @Override
    protected Reevaluations reevaluations() {
        return new DynamoDbReevaluations(Engine.client(), tables.jobs());
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        var known = new HashSet<>(Secrecy.of(RuleItem.SCHEMA.tableMetadata()).keySet());
        known.addAll(RevisionItem.SECRECY.keySet());
        known.addAll(ReevaluationItem.SECRECY.keySet());

        assertThat(tables.scan(tables.jobs()))
                .allSatisfy(item -> assertThat(known).containsAll(item.keySet()));
    }
}
