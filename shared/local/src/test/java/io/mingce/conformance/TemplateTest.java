package io.mingce.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

class TemplateTest {

    static Stream<Rule> rules() {
        return Stream.of(
                        KnownProperties.values(),
                        References.values(),
                        FunctionRules.values(),
                        StorageRules.values(),
                        RightsRules.values(),
                        ApiRules.values(),
                        Schedules.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRule(Rule rule) {
        assertThat(rule.breaches(Template.parse(Template.source()))).isEmpty();
    }

    /// Each rule is seen to find a fault: text of the template, what somebody might have written instead.
    @ParameterizedTest
    @MethodSource("faults")
    void findsAFault(Rule rule, String from, String to) {
        String source = Template.source();
        assertThat(source).as("the fault's place in the template").contains(from);
        assertThat(rule.breaches(Template.parse(source.replace(from, to)))).isNotEmpty();
    }

    static Stream<Arguments> faults() {
        return Faults.all();
    }

    @Test
    void provesEveryRuleByAFault() {
        List<Rule> proven = Faults.all().map(fault -> (Rule) fault.get()[0]).distinct().toList();
        assertThat(rules()).allSatisfy(rule -> assertThat(proven).contains(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A: {Mfa: ON}", "A: 1\nA: 2", "A:\n  B:\n"})
    void readsNothingThatCloudFormationReadsOtherwise(String yaml) {
        assertThatThrownBy(() -> Template.parse(yaml)).hasMessageContaining("template.yaml line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cron(0 18 * * ? *)          | true
                    cron(0/15 8-18 ? * MON-FRI *) | true
                    rate(1 hour)                | true
                    rate(5 minutes)             | true
                    cron(0 18 * * * *)          | false
                    cron(0 18 * * ?)            | false
                    cron(60 18 * * ? *)         | false
                    cron(0 18 ? * ? *)          | false
                    rate(1 hours)               | false
                    rate(5 minute)              | false
                    every day                   | false
                    """)
    void knowsAScheduleWhenItSeesOne(String expression, boolean valid) {
        assertThat(Schedules.valid(expression)).isEqualTo(valid);
    }
}
