package io.mingce.archival;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.ArchiveRun.State;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

class RunsTest {

    private static final String MANAGER = "manager:u-boss";

    private final RunsDesk desk = new RunsDesk(true, Map.of());

    private int begin(String body) {
        return desk.call(MANAGER, "POST /archive-runs", body).getStatusCode();
    }

    @Test
    void aRunIsBegunAndAnnouncedAndTheTrailSaysByWhom() {
        assertThat(begin("{\"kind\":\"dormant\",\"dryRun\":true,\"writeUnitsPerSecond\":250}"))
                .isEqualTo(202);

        ArchiveRun run = desk.find(RunsDesk.DORMANT);
        assertThat(run.dryRun()).isTrue();
        assertThat(run.rate()).isEqualTo(250);
        assertThat(run.by()).contains("u-boss");
        assertThat(desk.queued).containsExactly(RunsDesk.DORMANT);
        assertThat(desk.trail.accesses())
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.user()).isEqualTo("u-boss");
                    assertThat(access.action()).isEqualTo("archive");
                    assertThat(access.fields()).containsExactly("archive run dormant-1");
                });
    }

    @Test
    void itIsNoDryRunAndAsFastAsTheDeploymentUnlessSomebodySaysSo() {
        begin("{\"kind\":\"retention\"}");

        ArchiveRun run = desk.find(RunsDesk.RETENTION);
        assertThat(run.dryRun()).isFalse();
        assertThat(run.rate()).isEqualTo(100);
    }

    @Test
    void ofTwoAtOnceOneIsToldWhichIsGoingOn() {
        begin("{\"kind\":\"dormant\"}");

        var second = desk.call(MANAGER, "POST /archive-runs", "{\"kind\":\"dormant\"}");

        assertThat(second.getStatusCode()).isEqualTo(409);
        assertThat(second.getBody()).contains("\"run\":\"dormant-1\"");
        assertThat(desk.queued).hasSize(1);
        assertThat(begin("{\"kind\":\"retention\"}")).isEqualTo(202);
    }

    @Test
    void aClockThatWasSetBackBeginsNothing() {
        desk.stopped(RunsDesk.DORMANT, RunCounts.NONE);
        desk.now = RunsDesk.NOON.minus(Duration.ofDays(2));

        var answer = desk.call(MANAGER, "POST /archive-runs", "{\"kind\":\"dormant\"}");

        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(answer.getBody()).contains("\"day\":\"2026-03-01\"");
        assertThat(desk.queued).isEmpty();
    }

    @Test
    void aRunIsStoppedAndGoesOnWhereItWas() {
        desk.begun(RunsDesk.DORMANT);

        var stopped = desk.call(MANAGER, "POST /archive-runs/dormant-1/stop", "");
        assertThat(stopped.getStatusCode()).isEqualTo(200);
        assertThat(stopped.getBody()).contains("\"state\":\"stopped\"");
        assertThat(desk.queued).isEmpty();

        var resumed = desk.call(MANAGER, "POST /archive-runs/dormant-1/resume", "");
        assertThat(resumed.getStatusCode()).isEqualTo(202);
        assertThat(desk.queued).containsExactly(RunsDesk.DORMANT);
        assertThat(desk.find(RunsDesk.DORMANT).state()).isEqualTo(State.RUNNING);
        assertThat(desk.trail.accesses()).hasSize(2);
        assertThat(desk.call(MANAGER, "POST /archive-runs/dormant-1/resume", "").getStatusCode())
                .isEqualTo(409);
    }

    @Test
    void whatCannotBeAnnouncedIsLeftToTheSchedule() {
        desk.queueAway = true;
        assertThat(begin("{\"kind\":\"dormant\"}")).isEqualTo(202);

        desk.queueAway = false;
        desk.schedule();
        assertThat(desk.queued).contains(RunsDesk.DORMANT);
    }

    @Test
    void theLatestFiftyAreListedNewestFirst() {
        IntStream.rangeClosed(1, 51).forEach(n -> desk.begun(new RunId(RunKind.DORMANT, n)));

        var answer = desk.call(MANAGER, "GET /archive-runs?kind=dormant", "");

        assertThat(answer.getBody())
                .startsWith("{\"items\":[{\"id\":\"dormant-51\"")
                .contains("\"id\":\"dormant-2\"")
                .doesNotContain("\"id\":\"dormant-1\"");
    }
}
