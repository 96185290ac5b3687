package io.mingce.tags;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.edge.fixture.SampleEvents;
import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.Reevaluation.State;
import io.mingce.tagging.TagRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every sample event that asks for everybody, and what it must come to.
class ReevaluateEventsTest {

    private static final int LONG = 900_000;
    private static final int SHORT = 60_000;

    private final Register register = new Register();

    @ParameterizedTest(name = "{0}: {1} fail, {2} looked at, then {3}")
    @CsvSource({
        "asked-for, 0, 2, DONE",
        "delivered-twice, 0, 2, DONE",
        "of-former-rules, 0, 0, RUNNING",
        "one-of-two-fails, 1, 2, DONE",
        "unreadable, 1, 0, RUNNING",
    })
    void comesToWhatTheTableSays(String event, int failed, int lookedAt, State state) {
        register.rules.adopt("shipped", Register.NOON);

        assertThat(register.reevaluate(event, LONG).getBatchItemFailures()).hasSize(failed);

        assertThat(register.lookedAt()).isEqualTo(lookedAt);
        assertThat(register.rules.find(2)).map(Reevaluation::state).contains(state);
        assertThat(register.counted.getOrDefault("Failures", 0)).isEqualTo(failed);
        assertThat(register.queued).isEmpty();
    }

    @Test
    void whereTimeIsShortItGoesOnByAMessageToItself() {
        register.addMany();
        register.rules.adopt("shipped", Register.NOON);

        assertThat(register.reevaluate("asked-for", SHORT).getBatchItemFailures()).isEmpty();

        assertThat(register.queued).containsExactly(2L);
        assertThat(register.counted).containsEntry("Unfinished", 1);
        assertThat(register.counted.get("Customers")).isPositive();
        assertThat(register.rules.find(2)).map(Reevaluation::state).contains(State.RUNNING);
    }

    @Test
    void customersThatCannotBeLookedAtAreCountedForTheAlarm() {
        var counted = new TreeMap<String, Integer>();
        var run =
                new TagRun(
                        5,
                        1,
                        Map.of(),
                        Map.of(
                                new CustomerId("aaaaaaaaaaaaaaaaaaaaaaaa"),
                                new IllegalStateException("planted")),
                        false);

        new Report("Reevaluate", (_, counts) -> counted.putAll(counts)).of(run);

        assertThat(counted)
                .isEqualTo(
                        Map.of(
                                "Customers", 5,
                                "Changed", 1,
                                "Failures", 1,
                                "RuleFailures", 0,
                                "Unfinished", 0));
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        var table =
                ReevaluateEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays", String.class, int.class, int.class, State.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split(",", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(SampleEvents.names("reevaluate"));
    }
}
