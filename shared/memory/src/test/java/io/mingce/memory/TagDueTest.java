package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.customer.CustomerId;
import io.mingce.failure.TryAgain;
import io.mingce.tagging.TagDue;
import io.mingce.tagging.TagRun;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;

class TagDueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /// Half past midnight in the register's zone, the day before in UTC.
    private static final Instant NOW = Instant.parse("2026-03-01T16:30:00Z");

    private final MemoryRules rules = new MemoryRules();
    private final InventedTagger tagger = new InventedTagger(rules, TODAY);
    private final TagDue due = new TagDue(tagger.customers, tagger, () -> NOW, CHINA);

    @Test
    void thoseWhoAreDueAreLookedAtAndNobodyElse() {
        var expected = new ArrayList<CustomerId>();
        for (int n = 0; n < 250; n++) {
            expected.add(tagger.due("due-" + n, TODAY.minusDays(n % 3)));
            tagger.due("tomorrow-" + n, TODAY.plusDays(1));
            tagger.add("never-" + n);
        }

        TagRun run = due.tag(() -> true);

        assertThat(tagger.asked).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(run.customers()).isEqualTo(250);
        assertThat(run.changed()).isEqualTo(250);
        assertThat(run.failures()).containsEntry(InventedTagger.BROKEN, 250);
        assertThat(run.failed()).isEmpty();
        assertThat(run.unfinished()).isFalse();
    }

    @Test
    void asTheDayHasPassedNobodyIsDueTwice() {
        tagger.due("one", TODAY);
        due.tag(() -> true);

        assertThat(due.tag(() -> true).customers()).isZero();
    }

    @Test
    void whereTimeIsShortTheNextRunDoesTheRest() {
        for (int n = 0; n < 50; n++) {
            tagger.due("due-" + n, TODAY);
        }
        int[] turns = {3};

        TagRun first = due.tag(() -> turns[0]-- > 0);
        TagRun second = due.tag(() -> true);

        assertThat(first.unfinished()).isTrue();
        assertThat(first.customers()).isBetween(1, 49);
        assertThat(second.unfinished()).isFalse();
        assertThat(first.customers() + second.customers()).isEqualTo(50);
    }

    @Test
    void oneThatCannotBeLookedAtHoldsUpNobody() {
        var good = new ArrayList<CustomerId>();
        for (int n = 0; n < 400; n++) {
            good.add(tagger.due("due-" + n, TODAY));
        }
        CustomerId bad = tagger.due("bad", TODAY.minusDays(9));
        tagger.poisoned.add(bad);

        TagRun run = due.tag(() -> true);

        assertThat(tagger.asked).containsExactlyInAnyOrderElementsOf(good);
        assertThat(run.failed()).containsOnlyKeys(bad);
        assertThat(run.customers()).isEqualTo(400);
        assertThat(due.tag(() -> true).failed()).containsOnlyKeys(bad);
    }

    @Test
    void whereNoneOfManyCanBeLookedAtSomethingElseIsWrong() {
        for (int n = 0; n < 100; n++) {
            tagger.poisoned.add(tagger.due("due-" + n, TODAY));
        }

        assertThatThrownBy(() -> due.tag(() -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("planted");
    }

    @Test
    void whereTheTablesAreBusyTheRunEnds() {
        tagger.due("one", TODAY);
        var busy =
                new TagDue(
                        tagger.customers,
                        _ -> {
                            throw new TryAgain(Duration.ofSeconds(1), "busy", null);
                        },
                        () -> NOW,
                        CHINA);

        assertThatThrownBy(() -> busy.tag(() -> true)).isInstanceOf(TryAgain.class);
    }
}
