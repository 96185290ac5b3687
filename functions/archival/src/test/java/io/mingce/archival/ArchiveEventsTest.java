package io.mingce.archival;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.archiving.ArchiveRun.State;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunKind;
import io.mingce.archiving.RunProgress;
import io.mingce.customer.CustomerId;
import io.mingce.edge.fixture.SampleEvents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every sample event that asks for work on a run, and what it must come to.
class ArchiveEventsTest {

    private static final int LONG = 840_000;
    private static final int SHORT = 60_000;

    private final RunsDesk desk = new RunsDesk(false, Map.of(RunKind.DORMANT, new Nobody()));

    @ParameterizedTest(name = "{0}: {1} fail, then {2}")
    @CsvSource({
        "asked-for, 0, DONE",
        "delivered-twice, 0, DONE",
        "of-no-run, 0, RUNNING",
        "of-retention, 0, RUNNING",
        "one-of-two-fails, 1, DONE",
        "unreadable, 1, RUNNING",
    })
    void comesToWhatTheTableSays(String event, int failed, State state) {
        desk.begun(RunsDesk.DORMANT);

        assertThat(desk.archive(event, LONG).getBatchItemFailures()).hasSize(failed);

        assertThat(desk.find(RunsDesk.DORMANT).state()).isEqualTo(state);
        assertThat(desk.counted.getOrDefault("Failures", 0)).isEqualTo(failed);
        assertThat(desk.queued).isEmpty();
    }

    @Test
    void whereTimeIsShortItGoesOnByAMessageToItself() {
        desk.begun(RunsDesk.DORMANT);

        assertThat(desk.archive("asked-for", SHORT).getBatchItemFailures()).isEmpty();

        assertThat(desk.queued).containsExactly(RunsDesk.DORMANT);
        assertThat(desk.counted).containsEntry("Unfinished", 1);
        assertThat(desk.find(RunsDesk.DORMANT).state()).isEqualTo(State.RUNNING);
        assertThat(desk.find(RunsDesk.DORMANT).step()).isPositive();
    }

    @Test
    void aRunThatWasStoppedIsNotGoneOnWith() {
        desk.stopped(RunsDesk.DORMANT, RunCounts.NONE);

        assertThat(desk.archive("asked-for", LONG).getBatchItemFailures()).isEmpty();

        assertThat(desk.find(RunsDesk.DORMANT).state()).isEqualTo(State.STOPPED);
        assertThat(desk.queued).isEmpty();
    }

    @Test
    void customersThatCouldNotBeMovedAreCountedForTheAlarm() {
        var counted = new TreeMap<String, Integer>();
        var failed =
                Map.<CustomerId, RuntimeException>of(
                        new CustomerId("aaaaaaaaaaaaaaaaaaaaaaaa"),
                        new IllegalStateException("planted"));

        new Report("Archive", (_, counts) -> counted.putAll(counts))
                .of(new RunProgress(Optional.empty(), false, failed));

        assertThat(counted).isEqualTo(Map.of("Failures", 1, "Unfinished", 0));
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        var table =
                ArchiveEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays", String.class, int.class, State.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split(",", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(SampleEvents.names("archive"));
    }
}
