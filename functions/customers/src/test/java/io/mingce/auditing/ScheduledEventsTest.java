package io.mingce.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.Access.Outcome;
import io.mingce.audit.Anchor;
import io.mingce.audit.AuditDay;
import io.mingce.edge.fixture.SampleEvents;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The watch and the anchors, as the schedule runs them.
class ScheduledEventsTest {

    private static final AuditDay DAY = AuditDay.of(AuditDesk.MORNING);

    private final AuditDesk desk = new AuditDesk();

    @Test
    void aScheduleSaysNothing() {
        for (String function : new String[] {"audit-watch", "audit-anchor"}) {
            assertThat(SampleEvents.names(function)).containsExactly("on-schedule");
            assertThat(SampleEvents.text(function, "on-schedule").strip()).isEqualTo("{}");
        }
    }

    @Test
    void theWatchCountsAnAlertOnceAndNeverByPerson() {
        desk.watch();
        assertThat(desk.counted).isEmpty();

        desk.note("staff-2", Outcome.REFUSED, 61);
        desk.note("staff-2", Outcome.REFUSED, 62);
        desk.now = AuditDesk.MORNING.plusSeconds(300);
        String log = logged(desk::watch);
        desk.watch();

        assertThat(desk.counted).containsExactly("AuditWatch Refusals 1");
        assertThat(log).contains("staff-2").doesNotContain("203.0.113.9", AuditDesk.CUSTOMER);
    }

    @Test
    void theDayThatIsOverIsAnchoredAndToldInTheLog() {
        desk.now = DAY.end().plus(Duration.ofMinutes(90));

        String log = logged(desk::anchor);

        Anchor anchor = desk.anchors.latest().orElseThrow();
        assertThat(anchor.day()).isEqualTo(DAY);
        assertThat(anchor.links()).isEqualTo(4);
        assertThat(log).contains(anchor.digest().hex());
        assertThat(desk.counted).isEmpty();
    }

    @Test
    void whatIsBrokenIsCountedAndSaidWhere() {
        desk.trail.tamper().values().iterator().next().remove(1L);
        desk.now = DAY.end().plus(Duration.ofMinutes(90));

        String log = logged(desk::anchor);

        assertThat(desk.counted).containsExactly("AuditAnchor AuditBroken 1");
        assertThat(log).contains("2026-03-02 link-missing memory 1");
    }

    @Test
    void theDayBeforeIsCheckedAgain() {
        desk.now = DAY.end().plus(Duration.ofMinutes(90));
        desk.anchor();
        desk.trail.tamper().values().iterator().next().remove(3L);
        desk.now = desk.now.plus(Duration.ofDays(1));

        desk.anchor();

        assertThat(desk.counted).containsExactly("AuditAnchor AuditBroken 1");
    }

    @Test
    void runningAgainAnchorsNothingAndChecksAllTheSame() {
        desk.now = DAY.end().plus(Duration.ofMinutes(90));
        desk.anchor();
        Anchor first = desk.anchors.latest().orElseThrow();

        desk.anchor();

        assertThat(desk.anchors.latest()).contains(first);
        assertThat(desk.counted).isEmpty();
    }

    /// What the functions write with the configuration that they have on Lambda.
    private static String logged(Runnable work) {
        var log = (LoggerContext) LogManager.getContext(false);
        URI quiet = log.getConfiguration().getConfigurationSource().getURI();
        PrintStream before = System.out;
        var captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            log.setConfigLocation(AuditHandler.class.getResource("/log4j2.xml").toURI());
            work.run();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        } finally {
            System.setOut(before);
            log.setConfigLocation(quiet);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }
}
