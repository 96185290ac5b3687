package io.mingce.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.AssignedTags;
import io.mingce.customer.Tag;
import io.mingce.customer.TagName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// The shipped rules against cases worked out by hand from their words.
class ShippedRulesTest {

    private static final RuleCompiler COMPILER = new RuleCompiler();
    private static final CompiledRules RULES = CompiledRules.of(RuleSet.of(1, List.of()), COMPILER);
    private static final Instant NOW = Instant.parse("2026-06-30T04:00:00Z");

    static final List<TagRule.Version> SHIPPED = ShippedRules.all();

    @ParameterizedTest(name = "{4}: {0} {1}")
    @CsvFileSource(
            resources = "shipped-rules-cases.tsv",
            delimiter = '\t',
            quoteCharacter = '\u0000')
    void aCustomerHasTheTags(LocalDate day, String facts, String tags, String due, String why) {
        ACustomer.Told told = ACustomer.of(facts);

        Evaluation evaluation =
                RULES.evaluate(told.customer(), told.history(), day, ACustomer.ZONE, NOW);

        AssignedTags assigned = evaluation.assigned();
        assertThat(evaluation.failed()).isEmpty();
        assertThat(names(told.assigned(assigned), day)).as(why).isEqualTo(tags);
        if (!due.equals("?")) {
            assertThat(assigned.due().map(LocalDate::toString).orElse("-")).as(why).isEqualTo(due);
        }
    }

    private static String names(ACustomer.Told told, LocalDate day) {
        String names =
                told.customer().tags(day).stream()
                        .map(Tag::name)
                        .map(TagName::value)
                        .collect(Collectors.joining(" "));
        return names.isEmpty() ? "-" : names;
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyRuleIsWellFormed(TagRule.Version shipped) {
        assertThat(COMPILER.compile(shipped.rule())).isInstanceOf(RuleCompiler.Compiled.class);
        assertThat(shipped.version()).isZero();
        assertThat(shipped.rule().active()).isTrue();
        assertThat(shipped.rule().label().zh()).isNotBlank();
        assertThat(shipped.rule().label().en()).isNotBlank();
    }

    /// A name is stored with customers and used by others; it never changes. New ones are added here.
    @Test
    void noNameIsGivenUp() {
        assertThat(SHIPPED)
                .extracting(each -> each.rule().name().value())
                .doesNotHaveDuplicates()
                .containsExactly(
                        "missing-data",
                        "new",
                        "in-talks",
                        "one-time",
                        "returning",
                        "loyal",
                        "sleeping",
                        "churn-risk",
                        "high-value",
                        "vip-level-up",
                        "vip-level-down",
                        "big-order",
                        "refund-prone",
                        "complaint-risk",
                        "birthday-month",
                        "company-small",
                        "company-medium",
                        "company-large",
                        "manufacturing",
                        "win-back",
                        "birthday-greeting");
    }
}
