package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Text;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.Reevaluation.State;
import io.mingce.tagging.Reevaluations;
import io.mingce.tagging.RuleSet;
import io.mingce.tagging.Rules;
import io.mingce.tagging.ShippedRules;
import io.mingce.tagging.TagRule;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What [Rules] and [Reevaluations] promise, wherever they are kept.
public abstract class RulesContract {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00.123456789Z");
    private static final TagName SHIPPED = ShippedRules.all().getFirst().rule().name();

    /// The adapter under test, with nothing saved yet.
    protected abstract Rules rules();

    /// The jobs that its saving begins.
    protected abstract Reevaluations reevaluations();

    @Test
    void whereNothingWasSavedTheShippedRulesAreInForce() {
        assertThat(rules().current()).isEqualTo(RuleSet.of(1, List.of()));
        assertThat(rules().revision()).isEqualTo(1);
        assertThat(rules().versions(SHIPPED)).containsExactly(ShippedRules.all().getFirst());
        assertThat(rules().versions(new TagName("nobody-saved-it"))).isEmpty();
        assertThat(reevaluations().latest(5)).isEmpty();
    }

    @Test
    void whatWasSavedIsInForceAfterTheShippedOnesByName() {
        TagRule.Version second = version("zz-second", 1);
        TagRule.Version first =
                new TagRule.Version(
                        new TagRule(
                                new TagName("待跟进"),
                                TagClass.NEED,
                                new Text("待跟进", "To follow up"),
                                "'a\\'b' == city && \"\\n\" != city",
                                Optional.of("marketing"),
                                false),
                        1,
                        Optional.of("li"),
                        Optional.of(NOON));

        assertThat(rules().save(second)).contains(2L);
        assertThat(rules().save(first)).contains(3L);

        RuleSet current = rules().current();
        assertThat(current).isEqualTo(RuleSet.of(3, List.of(first, second)));
        assertThat(current.rules()).endsWith(second, first);
        assertThat(rules().revision()).isEqualTo(3);
    }

    @Test
    void aShippedRuleIsReplacedInItsPlace() {
        TagRule.Version own = version(SHIPPED.value(), 1);

        assertThat(rules().save(own)).contains(2L);

        assertThat(rules().current().rules()).hasSameSizeAs(ShippedRules.all());
        assertThat(rules().current().rules().getFirst()).isEqualTo(own);
        assertThat(rules().versions(SHIPPED)).containsExactly(own, ShippedRules.all().getFirst());
    }

    @Test
    void everyVersionIsKept() {
        rules().save(version("mine", 1));
        rules().save(version("mine", 2));
        rules().save(version("mine2", 1));
        for (int next = 3; next <= 12; next++) {
            rules().save(version("mine", next));
        }

        assertThat(rules().versions(new TagName("mine")))
                .extracting(TagRule.Version::version)
                .containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(rules().current().find(new TagName("mine"))).contains(version("mine", 12));
    }

    @Test
    void whoDidNotSeeTheVersionInForceSavesNothing() {
        rules().save(version("mine", 1));

        assertThat(rules().save(version("mine", 1))).isEmpty();
        assertThat(rules().save(version("mine", 3))).isEmpty();
        assertThat(rules().save(version("other", 2))).isEmpty();
        assertThat(rules().save(version("other", 0))).isEmpty();

        assertThat(rules().revision()).isEqualTo(2);
        assertThat(reevaluations().latest(9)).hasSize(1);
    }

    @Test
    void ofManyThatSaveAtOnceEachRevisionIsMadeByOne() {
        List<Optional<Long>> made = Together.run(8, n -> rules().save(version("rule-" + n, 1)));

        long saved = made.stream().flatMap(Optional::stream).distinct().count();
        assertThat(saved).isEqualTo(made.stream().filter(Optional::isPresent).count()).isPositive();
        assertThat(rules().revision()).isEqualTo(1 + saved);
        assertThat(rules().current().rules())
                .hasSize(ShippedRules.all().size() + Math.toIntExact(saved));
    }

    @Test
    void savingBeginsAJob() {
        rules().save(version("mine", 1));
        rules().save(version("mine", 2));
        rules().save(version("mine", 3));

        assertThat(reevaluations().find(2)).contains(Reevaluation.begin(2, NOON));
        assertThat(reevaluations().find(1)).isEmpty();
        assertThat(reevaluations().latest(2))
                .extracting(Reevaluation::revision)
                .containsExactly(4L, 3L);
    }

    @Test
    void aJobIsAdvancedByOneWhoSawHowFarItIs() {
        rules().save(version("mine", 1));
        Reevaluation begun = Objects.requireNonNull(reevaluations().find(2).orElse(null));
        var further =
                new Reevaluation(
                        2, State.RUNNING, Optional.of("p"), 20, 3, 700, NOON, Optional.empty());
        var done =
                new Reevaluation(
                        2,
                        State.DONE,
                        Optional.empty(),
                        700,
                        30,
                        700,
                        NOON,
                        Optional.of(NOON.plusSeconds(9)));

        assertThat(reevaluations().advance(begun, further)).isTrue();
        assertThat(reevaluations().advance(begun, further)).isFalse();
        assertThat(reevaluations().find(2)).contains(further);
        assertThat(reevaluations().advance(further, done)).isTrue();
        assertThat(reevaluations().advance(further, further)).isFalse();
        assertThat(reevaluations().latest(3)).containsExactly(done);
    }

    @Test
    void aJobThatWasNotBegunCannotBeAdvanced() {
        Reevaluation nobodys = Reevaluation.begin(7, NOON);

        assertThat(reevaluations().advance(nobodys, nobodys)).isFalse();
        assertThat(reevaluations().find(7)).isEmpty();
    }

    private static TagRule.Version version(String name, int version) {
        return new TagRule.Version(
                new TagRule(
                        new TagName(name),
                        TagClass.CUSTOM,
                        new Text("标签" + version, "Tag " + version),
                        "orders.count() > " + version,
                        Optional.empty(),
                        true),
                version,
                Optional.of("li"),
                Optional.of(NOON));
    }
}
