package io.mingce.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.edge.fixture.SampleEvents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Stream;

/// Every sample event, and what it must come to.
class DedupEventsTest {

    private final ReviewDesk desk = new ReviewDesk();

    @ParameterizedTest(name = "{0}: {1} looked at")
    @CsvSource({
        "changed, 2",
        "a-redirect, 0",
        "a-customer-erased-meanwhile, 1",
        "no-changes, 0",
    })
    void comesToWhatTheTableSays(String event, int lookedAt) {
        var answer = desk.dedup(event);

        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(desk.counted.getOrDefault("Records", 0)).isEqualTo(lookedAt);
        assertThat(desk.counted.getOrDefault("Merges", 0)).isZero();
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        var table =
                DedupEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays", String.class, int.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split(",", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(SampleEvents.names("dedup"));
    }

    @Test
    void aBatchThatFailsComesAgainFromItsFirstChange() {
        var failing =
                new ReviewDesk(() -> {
                    throw new IllegalStateException("no clock");
                });

        var answer = failing.dedup("changed");

        assertThat(answer.getBatchItemFailures())
                .singleElement()
                .satisfies(failed -> assertThat(failed.getItemIdentifier()).isEqualTo("100"));
        assertThat(failing.counted).containsEntry("Failures", 1);
    }
}
