package io.mingce.tags;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.AssignedTags;
import io.mingce.customer.Purchases;
import io.mingce.edge.fixture.SampleEvents;
import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.Reevaluation.State;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class TagScheduleEventsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Register register = new Register();

    @Test
    void thoseWhoAreDueAreLookedAt() {
        due(TODAY);

        register.schedule("on-schedule");

        assertThat(register.counted).containsEntry("Customers", 1);
        assertThat(register.counted).containsEntry("Unfinished", 0);
        assertThat(register.find(Register.FIRST).assigned().due().orElse(LocalDate.MAX))
                .isAfter(TODAY);
    }

    @Test
    void whoIsDueTomorrowIsNot() {
        due(TODAY.plusDays(1));

        register.schedule("on-schedule");

        assertThat(register.counted).containsEntry("Customers", 0);
    }

    @Test
    void afterAReleaseWithOtherRulesEverybodyIsLookedAtOnce() {
        register.schedule("on-schedule");

        assertThat(register.queued).containsExactly(2L);

        register.reevaluate("asked-for", 900_000);
        register.queued.clear();
        register.schedule("on-schedule");

        assertThat(register.queued).isEmpty();
        assertThat(register.lookedAt()).isEqualTo(2);
    }

    @Test
    void aJobThatWasLeftIsGoneOnWith() {
        register.schedule("on-schedule");
        register.queued.clear();

        register.schedule("on-schedule");

        assertThat(register.queued).containsExactly(2L);
        assertThat(register.rules.find(2)).map(Reevaluation::state).contains(State.RUNNING);
    }

    @Test
    void leavesNoSampleEventOut() {
        assertThat(SampleEvents.names("tag-schedule")).containsExactly("on-schedule");
    }

    private void due(LocalDate day) {
        register.customers.assign(
                List.of(
                        register.find(Register.FIRST)
                                .assigned(
                                        new AssignedTags(
                                                List.of(),
                                                Purchases.NONE,
                                                Optional.of(day),
                                                Optional.empty(),
                                                1))));
    }
}
