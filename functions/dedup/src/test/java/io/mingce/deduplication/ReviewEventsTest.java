package io.mingce.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.edge.OpenApi;
import io.mingce.edge.fixture.Documented;
import io.mingce.edge.fixture.SampleEvents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Stream;

/// Every sample event, and what it must come to.
class ReviewEventsTest {

    private final ReviewDesk desk = new ReviewDesk();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cases                        | 200 | 姓名明显不同",
                "cases-as-service             | 200 | 139****5678",
                "cases-as-sales               | 403 | urn:mingce:problem:not-allowed",
                "cases-as-privacy             | 403 | urn:mingce:problem:not-allowed",
                "cases-as-admin               | 403 | urn:mingce:problem:not-allowed",
                "cases-without-claims         | 401 | urn:mingce:problem:not-signed-in",
                "cases-by-age-in-english      | 200 | clearly different names",
                "cases-of-mine                | 200 | \"items\":[]",
                "cases-in-no-order            | 422 | \"field\":\"order\"",
                "cases-too-many               | 422 | \"field\":\"limit\"",
                "case                         | 200 | \"survives\"",
                "case-as-service              | 200 | \"欧阳**\"",
                "case-unknown                 | 404 | 没有这个待确认的重复",
                "case-malformed               | 404 | urn:mingce:problem:not-found",
                "ruling-same                  | 200 | \"status\":\"same\"",
                "ruling-different             | 200 | \"status\":\"different\"",
                "ruling-later                 | 200 | \"status\":\"open\"",
                "ruling-later-malformed       | 422 | \"field\":\"until\"",
                "ruling-nonsense              | 422 | \"field\":\"verdict\"",
                "ruling-as-sales              | 403 | urn:mingce:problem:not-allowed",
                "ruling-unknown-field         | 400 | \"field\":\"because\"",
                "merge                        | 201 | \"status\":\"merged\"",
                "merge-as-service             | 403 | urn:mingce:problem:not-allowed",
                "merge-one                    | 422 | \"field\":\"customers\"",
                "merge-unknown                | 404 | 没有这个客户",
                "merge-person-and-company     | 409 | 个人和企业不能合并",
                "read-merge-unknown           | 404 | 没有这次合并",
                "undo-unknown                 | 404 | there is no such merge",
                "split                        | 201 | \"taken\"",
                "split-all                    | 409 | 至少要留下一条记录",
                "split-unknown-record         | 409 | 客户没有这条记录",
                "split-nothing                | 422 | \"field\":\"sources\"",
                "split-unknown-customer       | 404 | 没有这个客户",
                "split-as-service             | 403 | urn:mingce:problem:not-allowed",
                "dry-run                      | 202 | \"status\":\"waiting\"",
                "dry-run-of-persons           | 202 | \"id\"",
                "dry-run-as-service           | 403 | urn:mingce:problem:not-allowed",
                "dry-run-of-nothing           | 422 | 请给出 person 或 company 的阈值",
                "dry-run-review-above-merge   | 422 | \"field\":\"company\"",
                "dry-run-too-high             | 422 | \"field\":\"person\"",
                "dry-run-infinite             | 422 | \"field\":\"person\"",
                "dry-run-without-review       | 422 | \"field\":\"person\"",
                "dry-run-in-words             | 400 | \"field\":\"person.merge\"",
                "dry-run-unknown-field        | 400 | \"field\":\"persons\"",
                "read-dry-run-unknown         | 404 | 没有这次试算",
                "read-dry-run-unknown-as-service | 404 | there is no such dry run",
                "read-dry-run-as-sales        | 403 | urn:mingce:problem:not-allowed",
            })
    void comesToWhatTheTableSays(String event, int status, String shows) {
        var answer = desk.review(event);

        assertThat(answer.getBody()).contains(shows);
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(new Documented(OpenApi.STAFF).wrong(SampleEvents.api("review", event), answer))
                .isEmpty();
        JsonNode body = ReviewDesk.json(answer);
        if (status >= 400) {
            assertThat(body.get("status").asInt()).isEqualTo(status);
        }
        assertThat(answer.getHeaders()).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        var table =
                ReviewEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays", String.class, int.class, String.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split("\\|", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(SampleEvents.names("review"));
    }

    @Test
    void aMergeByHandCanBeReadAndTakenBack() {
        assertThat(desk.review("merge").getStatusCode()).isEqualTo(201);
        assertThat(desk.review("read-merge-unknown").getBody()).contains("\"status\":\"merged\"");

        var undone = desk.review("undo-unknown");

        assertThat(undone.getStatusCode()).isEqualTo(200);
        assertThat(undone.getBody()).contains("\"status\":\"undone\"");
        assertThat(desk.counted).containsEntry("Undone", 1);
        assertThat(desk.review("undo-unknown").getStatusCode()).isEqualTo(200);
        assertThat(desk.counted).containsEntry("Undone", 1);
    }

    @Test
    void whatWasRuledCannotBeRuledAgain() {
        desk.review("ruling-different");

        assertThat(desk.review("ruling-same").getStatusCode()).isEqualTo(409);
        assertThat(desk.review("cases").getBody()).contains("\"items\":[]");
    }
}
