package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.TagName;
import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.Reevaluations;
import io.mingce.tagging.Releases;
import io.mingce.tagging.Rules;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

/// What [Releases] promises, wherever it is noted.
public abstract class ReleasesContract {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    /// The adapter under test, with nothing noted yet.
    protected abstract Releases releases();

    protected abstract Rules rules();

    protected abstract Reevaluations reevaluations();

    @Test
    void everybodyIsLookedAtWhereNothingWasNotedOrSomethingElseIsShipped() {
        assertThat(releases().adopt("a", NOON)).contains(2L);
        assertThat(releases().adopt("a", NOON)).isEmpty();
        assertThat(releases().adopt("b", NOON.plusSeconds(9))).contains(3L);

        assertThat(rules().revision()).isEqualTo(3);
        assertThat(rules().current().revision()).isEqualTo(3);
        assertThat(reevaluations().latest(9))
                .containsExactly(
                        Reevaluation.begin(3, NOON.plusSeconds(9)), Reevaluation.begin(2, NOON));
    }

    @Test
    void savingARuleIsNoRelease() {
        releases().adopt("a", NOON);
        assertThat(save("one")).contains(3L);
        assertThat(rules().current().revision()).isEqualTo(3);

        assertThat(releases().adopt("a", NOON)).isEmpty();
        assertThat(releases().adopt("b", NOON)).contains(4L);

        assertThat(rules().current().revision()).isEqualTo(4);
        assertThat(rules().current().find(new TagName("one"))).isPresent();
        assertThat(save("two")).contains(5L);
        assertThat(releases().adopt("b", NOON)).isEmpty();
    }

    @Test
    void ofManyAtOnceOneBeginsTheJob() {
        assertThat(Together.run(8, _ -> releases().adopt("a", NOON)))
                .containsOnlyOnce(Optional.of(2L));
        assertThat(reevaluations().latest(9)).hasSize(1);
    }

    private Optional<Long> save(String name) {
        return rules().save(SavedRule.first(name, NOON));
    }
}
