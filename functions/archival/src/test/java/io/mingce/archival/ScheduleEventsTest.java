package io.mingce.archival;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;
import io.mingce.edge.fixture.SampleEvents;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

class ScheduleEventsTest {

    private final RunsDesk desk = new RunsDesk(false, Map.of());

    @Test
    void eachNightARunBegins() {
        desk.schedule();

        assertThat(desk.queued).containsExactly(RunsDesk.DORMANT);
        ArchiveRun run = desk.find(RunsDesk.DORMANT);
        assertThat(run.state()).isEqualTo(ArchiveRun.State.RUNNING);
        assertThat(run.dryRun()).isFalse();
        assertThat(run.rate()).isEqualTo(100);
        assertThat(run.by()).isEmpty();
        assertThat(run.day()).hasToString("2026-03-01");
    }

    @Test
    void nobodyIsHandedOverUnlessTheDeploymentSaysSo() {
        desk.schedule();
        assertThat(desk.runs.latest(RunKind.RETENTION, 1)).isEmpty();

        var other = new RunsDesk(true, Map.of());
        other.schedule();
        assertThat(other.queued).containsExactly(RunsDesk.DORMANT, RunsDesk.RETENTION);
    }

    @Test
    void aRunThatSomebodyLeftIsGoneOnWith() {
        desk.begun(RunsDesk.DORMANT);

        desk.schedule();

        assertThat(desk.queued).containsExactly(RunsDesk.DORMANT);
        assertThat(desk.runs.latest(RunKind.DORMANT, 9)).hasSize(1);
    }

    @Test
    void aRunThatSomebodyWorksOnIsLeftToThem() {
        ArchiveRun run = desk.begun(RunsDesk.DORMANT);
        Instant until = RunsDesk.NOON.plus(Duration.ofMinutes(1));
        desk.runs.advance(run, run.leased(Optional.of(until)));

        desk.schedule();
        assertThat(desk.queued).isEmpty();

        desk.now = until.plusSeconds(1);
        desk.schedule();
        assertThat(desk.queued).containsExactly(RunsDesk.DORMANT);
    }

    @Test
    void afterARunThatWasStoppedTheNextNightsBegins() {
        desk.stopped(RunsDesk.DORMANT, RunCounts.NONE);
        desk.now = RunsDesk.NOON.plus(Duration.ofDays(1));

        desk.schedule();

        assertThat(desk.queued).containsExactly(new RunId(RunKind.DORMANT, 2));
    }

    @Test
    void aClockThatWasSetBackAlarms() {
        desk.stopped(RunsDesk.DORMANT, RunCounts.NONE);
        desk.now = RunsDesk.NOON.minus(Duration.ofDays(1));

        desk.schedule();

        assertThat(desk.queued).isEmpty();
        assertThat(desk.counted).isEqualTo(Map.of("Failures", 1));
    }

    @Test
    void leavesNoSampleEventOut() {
        assertThat(SampleEvents.names("archive-schedule")).containsExactly("night");
        assertThat(SampleEvents.text("archive-schedule", "night").strip()).isEqualTo("{}");
    }
}
