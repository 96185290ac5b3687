package io.mingce.archival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.archiving.Exemption;
import io.mingce.archiving.RunCounts;
import io.mingce.edge.OpenApi;
import io.mingce.edge.fixture.Documented;
import io.mingce.edge.fixture.SampleEvents;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/// Every sample event of the API, and what it must come to: a run stands stopped after some customers, another is done.
class RunsEventsTest {

    private static final Documented DOCUMENT = new Documented(OpenApi.STAFF);

    private final RunsDesk desk = new RunsDesk(false, Map.of());

    @BeforeEach
    void runs() {
        var exempt = Map.of(Exemption.OPEN_CASE, 2, Exemption.LEGAL_HOLD, 1);
        desk.stopped(RunsDesk.DORMANT, new RunCounts(50, 45, 1, 1, exempt, 0, 720.5));
        desk.done(RunsDesk.RETENTION, new RunCounts(5, 5, 0, 0, Map.of(), 0, 5));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "runs                                  | 200 | \"archived\":45",
                "runs-as-admin                         | 200 | \"id\":\"dormant-1\"",
                "runs-in-english                       | 200 | \"label\":\"Legal hold\"",
                "runs-of-retention                     | 200 | \"handedOver\":5",
                "runs-of-no-kind                       | 400 | Give one of dormant, retention",
                "runs-as-service                       | 403 | urn:mingce:problem:not-allowed",
                "runs-as-privacy                       | 403 | urn:mingce:problem:not-allowed",
                "run                                   | 200 | \"reason\":\"open-case\"",
                "run-in-english                        | 200 | \"label\":\"Open review case\"",
                "run-unknown                           | 404 | 没有这次归档运行",
                "run-malformed                         | 404 | there is no such run",
                "run-as-service                        | 403 | urn:mingce:problem:not-allowed",
                "begin                                 | 202 | \"id\":\"dormant-2\"",
                "begin-as-admin                        | 202 | \"writeUnitsPerSecond\":50",
                "begin-dry                             | 202 | \"dryRun\":true",
                "begin-as-sales                        | 403 | urn:mingce:problem:not-allowed",
                "begin-retention-while-off             | 409 | RetentionDays",
                "begin-retention-while-off-in-english  | 409 | There is no retention end",
                "begin-without-kind                    | 400 | \"field\":\"kind\"",
                "begin-unknown-kind                    | 400 | Give one of dormant, retention",
                "begin-too-fast                        | 400 | 请填写 1–1000 的整数",
                "begin-too-slow                        | 400 | Give a whole number from 1 to 1000",
                "begin-negative-rate                   | 400 | \"field\":\"writeUnitsPerSecond\"",
                "begin-rate-in-words                   | 400 | urn:mingce:problem:wrong-type",
                "begin-dry-in-words                    | 400 | \"field\":\"dryRun\"",
                "begin-unknown-member                  | 400 | \"field\":\"force\"",
                "begin-not-json                        | 400 | urn:mingce:problem:unreadable-body",
                "begin-wrong-content-type              | 415 | application/json",
                "stop                                  | 409 | 此次运行并未在进行",
                "stop-what-is-done                     | 409 | This run is not going on",
                "stop-unknown                          | 404 | 没有这次归档运行",
                "stop-as-service                       | 403 | urn:mingce:problem:not-allowed",
                "resume                                | 202 | \"state\":\"running\"",
                "resume-unknown                        | 404 | urn:mingce:problem:not-found",
                "resume-as-privacy                     | 403 | urn:mingce:problem:not-allowed",
            })
    void comesToWhatTheTableSays(String event, int status, String shows) throws IOException {
        var answer = desk.handle(event);

        assertThat(answer.getBody()).contains(shows);
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(DOCUMENT.wrong(SampleEvents.api("archive-runs", event), answer)).isEmpty();
        if (status >= 400) {
            var problem = new JsonMapper().readTree(answer.getBody());
            assertThat(problem.get("status").asInt()).isEqualTo(status);
        }
        assertThat(answer.getHeaders()).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        var table =
                RunsEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays", String.class, int.class, String.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split("\\|", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(SampleEvents.names("archive-runs"));
    }
}
