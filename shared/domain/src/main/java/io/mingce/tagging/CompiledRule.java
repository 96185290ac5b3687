package io.mingce.tagging;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;

import java.util.Map;
import java.util.Optional;

/// The condition of a rule, ready to be asked. Safe for many threads.
public final class CompiledRule {

    private final CelRuntime.Program program;

    CompiledRule(CelRuntime.Program program) {
        this.program = program;
    }

    /// Whether it holds; empty where it ends in an error, as a division by zero. What the error says may hold data of the
    /// customer, so it goes nowhere.
    Optional<Boolean> holds(Facts facts) {
        facts.trace().begin();
        Map<String, Object> values = facts.values();
        try {
            Object answer = program.eval(name -> Optional.ofNullable(values.get(name)));
            return Optional.of(answer.equals(true));
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }
}
