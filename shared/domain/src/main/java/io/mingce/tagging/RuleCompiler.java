package io.mingce.tagging;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.runtime.CelEvaluationException;

import io.mingce.cleaning.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Makes rules that can be asked of the conditions that people write: checks that they are CEL, ask about known facts only,
/// and answer yes or no. The first rule takes about a second in a new process, the others a millisecond. Safe for many
/// threads.
public final class RuleCompiler {

    private volatile @Nullable RuleLanguage language;

    /// What became of a rule.
    public sealed interface Outcome {}

    /// It can be used.
    public record Compiled(CompiledRule rule) implements Outcome {}

    /// It cannot.
    ///
    /// @param faults in the order of the text; one at least
    public record Faulty(List<RuleFault> faults) implements Outcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    public Outcome compile(TagRule rule) {
        Optional<RuleFault> tooLong = tooLong(rule.condition());
        if (tooLong.isPresent()) {
            return new Faulty(List.of(tooLong.get()));
        }
        CelValidationResult checked = language().check(rule.condition());
        if (checked.hasError()) {
            return new Faulty(
                    checked.getErrors().stream()
                            .filter(issue -> issue.getSeverity() == CelIssue.Severity.ERROR)
                            .map(FaultTexts::of)
                            .distinct()
                            .toList());
        }
        try {
            CelAbstractSyntaxTree tree = checked.getAst();
            Optional<RuleFault> tooDeep = Nesting.fault(tree);
            return tooDeep.isPresent()
                    ? new Faulty(List.of(tooDeep.get()))
                    : new Compiled(new CompiledRule(language().program(tree)));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("a checked rule is refused", e);
        }
    }

    /// CEL would not say where.
    private static Optional<RuleFault> tooLong(String condition) {
        int length = condition.codePointCount(0, condition.length());
        return length <= RuleLanguage.LONGEST
                ? Optional.empty()
                : Optional.of(
                        new RuleFault(
                                1,
                                1,
                                new Text(
                                        "规则有 %,d 个字符，最多 %,d 个"
                                                .formatted(length, RuleLanguage.LONGEST),
                                        "The rule has %,d characters; %,d are allowed"
                                                .formatted(length, RuleLanguage.LONGEST))));
    }

    /// Made when the first rule is: whoever compiles none need not wait for it.
    private RuleLanguage language() {
        RuleLanguage made = language;
        if (made == null) {
            synchronized (this) {
                made = language;
                if (made == null) {
                    made = new RuleLanguage();
                    language = made;
                }
            }
        }
        return made;
    }
}
