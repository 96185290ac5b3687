package io.mingce.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;

import io.mingce.audit.Access;
import io.mingce.edge.EventFailed;
import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.SampleEvents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every sample event, and what it must come to.
class RefusalEventsTest {

    private final Map<String, List<Access>> noted = new TreeMap<>();
    private final RefusalsHandler handler = new RefusalsHandler(new NoteRefusals(noted::put));

    @ParameterizedTest(name = "{0} → {1} noted")
    @CsvSource({
        "without-a-token, 1",
        "without-a-token-again, 1",
        "several-at-once, 3",
        "may-i-call, 0",
        "not-a-line-of-ours, -",
        "a-line-without-request, -",
        "not-packed, -",
    })
    void comesToWhatTheTableSays(String event, String accesses) {
        if (accesses.equals("-")) {
            // So it is tried again, and then kept for somebody to look at.
            assertThatThrownBy(() -> handle(event)).isInstanceOf(EventFailed.class);
        } else {
            handle(event);
        }

        assertThat(noted.values().stream().flatMap(List::stream))
                .hasSize(accesses.equals("-") ? 0 : Integer.parseInt(accesses));
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        var table =
                RefusalEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays", String.class, String.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split(",", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(SampleEvents.names("refusals"));
    }

    @Test
    void tellsWhoWasRefusedWhatWhenAndFromWhere() {
        handle("several-at-once");

        assertThat(noted.values().iterator().next())
                .extracting(
                        Access::at,
                        Access::user,
                        Access::action,
                        Access::outcome,
                        Access::from,
                        Access::reason,
                        Access::request)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                Instant.parse("2026-03-01T12:00:03Z"),
                                "u-9",
                                "sign-in",
                                Access.Outcome.REFUSED,
                                "198.51.100.4",
                                "ACCESS_DENIED GET /customers",
                                "c1b2d3e4-0000-4000-8000-000000000003"));
    }

    /// Logs are delivered at least once.
    @Test
    void theSameRequestsAreTheSameReport() {
        handle("without-a-token");
        handle("without-a-token-again");
        handle("several-at-once");

        assertThat(noted).hasSize(2);
        assertThat(noted.keySet()).allMatch(name -> name.matches("[0-9a-z]{1,40}"));
    }

    private void handle(String event) {
        handler.handleRequest(
                LambdaEventSerializers.serializerFor(
                                CloudWatchLogsEvent.class,
                                CloudWatchLogsEvent.class.getClassLoader())
                        .fromJson(SampleEvents.text("refusals", event)),
                new AContext("l-1"));
    }
}
