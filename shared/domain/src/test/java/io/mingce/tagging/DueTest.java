package io.mingce.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Text;
import io.mingce.customer.Customer;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the rules made of a customer stands until it is due.
class DueTest {

    private static final Instant NOW = Instant.parse("2026-06-30T04:00:00Z");
    private static final int CUSTOMERS = 10;
    private static final int DAYS = 200;

    /// Every way of asking about time.
    private static final List<String> CONDITIONS =
            List.of(
                    "orders.within(30).count() % 2 == 1",
                    "orders.before(20).within(50).sum() > 1000.0",
                    "orders.before(40).silent(90)",
                    "orders.within(100).silent(45.5)",
                    "orders.at('pos').within(30).largest() > 100.0",
                    "orders.of('tea').silent(15) && orders.paid_in('USD').average() > 10.0",
                    "orders.first_days() % 7 == 3",
                    "orders.within(60).last_days() > 20",
                    "interactions.last_days() == 13 || orders.within(10).refunded() > 1.0",
                    "orders.silent(3.5 * orders.within(200).usual_gap())",
                    "orders.within(25).cancelled() > 0 || orders.before(5).refunds() == 1",
                    "interactions.by('ticket').before(3).days() == 2",
                    "1 / orders.within(20).count() == 1",
                    "customer.known_for(77) != customer.known_for(99)",
                    "customer.age_between(18, 18) || customer.age_between(30, 44)",
                    "customer.birthday_this_month() == ('sleeping' in tags)",
                    "size(tags) % 2 == 0");

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 8, 40})
    void nothingChangesBefore(int orders) {
        CompiledRules rules = CompiledRules.of(RuleSet.of(1, everything()), new RuleCompiler());
        int changes = 0;
        int dues = 0;
        for (int n = 0; n < CUSTOMERS; n++) {
            String facts = InventedFacts.of(n * 100L + orders, orders);
            ACustomer.Told told = ACustomer.of(facts);
            Customer customer = told.customer();
            Evaluation stands = null;
            for (int day = 0; day < DAYS; day++) {
                LocalDate today = InventedFacts.TODAY.plusDays(day);
                Evaluation now =
                        rules.evaluate(customer, told.history(), today, ACustomer.ZONE, NOW);
                if (stands != null && !now.assigned().sameAs(stands.assigned())) {
                    LocalDate due = stands.assigned().due().orElse(LocalDate.MAX);
                    assertThat(due).as("%s on %s", facts, today).isEqualTo(today);
                    changes++;
                }
                assertThat(now.assigned().due().filter(due -> !due.isAfter(today))).isEmpty();
                if (stands != null
                        && stands.assigned().due().filter(due -> !due.isAfter(today)).isPresent()) {
                    dues++;
                }
                stands = now;
            }
        }
        assertThat(changes).isPositive().isLessThanOrEqualTo(dues);
    }

    private static List<TagRule.Version> everything() {
        var rules = new ArrayList<TagRule.Version>();
        for (String condition : CONDITIONS) {
            rules.add(
                    new TagRule.Version(
                            new TagRule(
                                    new TagName("own-%02d".formatted(rules.size())),
                                    TagClass.CUSTOM,
                                    new Text("自定", "Own"),
                                    condition,
                                    Optional.empty(),
                                    true),
                            1,
                            Optional.of("li"),
                            Optional.of(NOW)));
        }
        return rules;
    }

    /// Some of the above ask what changes every day, which hides what others forget to tell.
    @Test
    void eachRuleAloneTellsWhenItMayChange() {
        var compiler = new RuleCompiler();
        for (TagRule.Version each : everything()) {
            CompiledRules alone = CompiledRules.of(new RuleSet(1, List.of(each)), compiler);
            alone(alone, each.rule().condition());
        }
        for (TagRule.Version each : ShippedRules.all()) {
            CompiledRules alone = CompiledRules.of(new RuleSet(1, List.of(each)), compiler);
            alone(alone, each.rule().condition());
        }
    }

    private static void alone(CompiledRules rule, String condition) {
        for (int n = 0; n < 8; n++) {
            String facts = InventedFacts.of(n, n % 9);
            ACustomer.Told told = ACustomer.of(facts);
            Evaluation stands = null;
            for (int day = 0; day < DAYS; day++) {
                LocalDate today = InventedFacts.TODAY.plusDays(day);
                Evaluation now =
                        rule.evaluate(told.customer(), told.history(), today, ACustomer.ZONE, NOW);
                if (stands != null
                        && stands.assigned().due().orElse(LocalDate.MAX).isAfter(today)) {
                    assertThat(now.assigned().sameAs(stands.assigned()))
                            .as("%s of %s on %s", condition, facts, today)
                            .isTrue();
                    assertThat(now.failed()).isEqualTo(stands.failed());
                }
                stands = now;
            }
        }
    }
}
