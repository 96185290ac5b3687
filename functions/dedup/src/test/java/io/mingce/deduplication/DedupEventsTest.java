package io.mingce.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.directory.DirectoryLog;
import io.mingce.directory.Entry;
import io.mingce.directory.Hashes;
import io.mingce.directory.Row;
import io.mingce.edge.fixture.SampleEvents;
import io.mingce.failure.TryAgain;
import io.mingce.rfm.Bought;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Every sample event, and what it must come to.
class DedupEventsTest {

    private final ReviewDesk desk = new ReviewDesk();

    @ParameterizedTest(name = "{0}: {1} looked at, {2} found by the directory")
    @CsvSource({
        "changed, 2, 2",
        "tags-only, 0, 1",
        "a-redirect, 0, 1",
        "a-customer-erased-meanwhile, 1, 0",
        "a-customer-gone, 0, 0",
        "no-changes, 0, 0",
    })
    void comesToWhatTheTableSays(String event, int lookedAt, int noted) {
        var answer = desk.dedup(event);

        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(desk.counted.getOrDefault("Records", 0)).isEqualTo(lookedAt);
        assertThat(desk.counted.getOrDefault("Merges", 0)).isZero();
        assertThat(desk.directory.latest().size()).isEqualTo(noted);
    }

    @Test
    void aCustomerThatIsGoneIsTakenOutOfTheDirectory() {
        var gone = new CustomerId("bbbbbbbbbbbbbbbbbbbbbbbb");
        var entry = new Entry(Map.of(), 0, 0, Bought.NOTHING, Hashes.NONE);
        desk.directory.append(0, List.of(new Row(gone, Optional.of(entry))));
        assertThat(desk.directory.latest().size()).isEqualTo(1);

        desk.dedup("a-customer-gone");

        assertThat(desk.directory.latest().size()).isZero();
    }

    @Test
    void aBatchWhoseChangesCannotBeNotedComesAgain() {
        var directory =
                new DirectoryLog() {
                    @Override
                    public long last() {
                        throw new TryAgain(Duration.ofSeconds(1), "away", null);
                    }

                    @Override
                    public boolean append(long last, Collection<Row> rows) {
                        throw new AssertionError("nothing was asked");
                    }
                };
        var failing = new ReviewDesk(directory);

        assertThat(failing.dedup("changed").getBatchItemFailures()).hasSize(1);
        assertThat(failing.counted).doesNotContainKey("Records");
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        var table =
                DedupEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays", String.class, int.class, int.class);

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
