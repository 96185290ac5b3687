package io.mingce.tags;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.edge.OpenApi;
import io.mingce.edge.fixture.Documented;
import io.mingce.edge.fixture.SampleEvents;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Stream;

/// Every sample event, and what it must come to.
class TagsEventsTest {

    private static final Documented DOCUMENT = new Documented(OpenApi.STAFF);

    private final TagsDesk desk = new TagsDesk();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tags                                     | 200 | \"name\":\"high-value\"",
                "tags-as-sales                            | 200 | \"customers\":0",
                "tags-in-english                          | 200 | \"label\":\"High value\"",
                "tags-as-privacy                          | 403 | urn:mingce:problem:not-allowed",
                "tags-without-claims                      | 401 | urn:mingce:problem:not-signed-in",
                "rules                                    | 200 | \"revision\":1",
                "rules-as-service                         | 200 | \"condition\"",
                "rules-as-admin                           | 403 | urn:mingce:problem:not-allowed",
                "rule                                     | 200 | \"versions\":[",
                "rule-unknown                             | 404 | there is no such rule",
                "rule-malformed                           | 404 | 没有这条规则",
                "save-rule                                | 202 | \"state\":\"running\"",
                "save-rule-for-a-purpose                  | 202 | \"purpose\":\"marketing\"",
                "save-rule-over-shipped                   | 202 | \"version\":1",
                "save-rule-over-shipped-without-version   | 428 |"
                        + " urn:mingce:problem:version-required",
                "save-rule-switched-off                   | 202 | \"active\":false",
                "save-rule-stale                          | 412 | Read it again",
                "save-rule-that-is-not-there              | 412 | urn:mingce:problem:stale",
                "save-rule-as-service                     | 403 | urn:mingce:problem:not-allowed",
                "save-rule-unknown-fact                   | 400 | \"line\":2,\"column\":3",
                "save-rule-unknown-fact-in-english        | 400 | \"line\":2,\"column\":3",
                "save-rule-that-does-not-parse            | 400 | \"line\":1",
                "save-rule-of-another-type                | 400 | \"field\":\"condition\"",
                "save-rule-too-long                       | 400 | \"field\":\"condition\"",
                "save-rule-without-condition              | 400 | \"field\":\"condition\"",
                "save-rule-condition-not-text             | 400 | urn:mingce:problem:wrong-type",
                "save-rule-without-class                  | 400 | \"field\":\"class\"",
                "save-rule-unknown-class                  | 400 | lifecycle",
                "save-rule-label-in-one-language          | 400 | \"field\":\"label.en\"",
                "save-rule-without-label                  | 400 | \"field\":\"label\"",
                "save-rule-with-a-number-in-its-label     | 400 | 请勿写电话",
                "save-rule-malformed-purpose              | 400 | \"field\":\"purpose\"",
                "save-rule-unknown-member                 | 400 | \"field\":\"priority\"",
                "save-rule-malformed-name                 | 400 | \"field\":\"name\"",
                "save-rule-not-json                       | 400 |"
                        + " urn:mingce:problem:unreadable-body",
                "save-rule-wrong-content-type             | 415 | application/json",
                "preview-rule                             | 200 | \"exact\":true",
                "preview-rule-as-it-would-be-saved        | 200 | \"matching\"",
                "preview-rule-for-a-purpose               | 200 | \"sample\"",
                "preview-rule-that-fails                  | 200 | \"failures\":2",
                "preview-rule-that-explodes               | 200 | \"failures\":2",
                "preview-rule-nested-too-deep             | 400 | \"field\":\"condition\"",
                "preview-rule-unknown-fact                | 400 | \"column\":1",
                "preview-rule-of-nothing                  | 400 | \"field\":\"condition\"",
                "preview-rule-as-service                  | 403 | urn:mingce:problem:not-allowed",
                "facts                                    | 200 | \"fact\":\"orders",
                "facts-in-english                         | 200 | \"example\"",
                "facts-as-privacy                         | 403 | urn:mingce:problem:not-allowed",
                "re-evaluations                           | 200 | \"items\":[]",
                "re-evaluations-too-many                  | 400 | \"field\":\"limit\"",
                "re-evaluations-as-sales                  | 403 | urn:mingce:problem:not-allowed",
                "re-evaluation-unknown                    | 404 | 没有这次重新评估",
                "re-evaluation-malformed                  | 404 | there is no such re-evaluation",
                "segments                                 | 200 |"
                        + " \"name\":\"marketing-high-value\"",
                "segments-as-sales                        | 200 | \"condition\":{",
                "segments-as-privacy                      | 403 | urn:mingce:problem:not-allowed",
                "segment                                  | 200 | \"purpose\":\"marketing\"",
                "segment-unknown                          | 404 | 没有这个客户分群",
                "segment-malformed                        | 404 | there is no such segment",
                "save-segment                             | 201 | \"activeWithinDays\":90,",
                "save-segment-over-shipped                | 200 | \"version\":1",
                "save-segment-over-shipped-without-version| 428 |"
                        + " urn:mingce:problem:version-required",
                "save-segment-stale                       | 412 | \"version\":0",
                "save-segment-as-sales                    | 403 | urn:mingce:problem:not-allowed",
                "save-segment-by-phone                    | 400 | \"field\":\"condition.phone\"",
                "save-segment-by-name                     | 400 | \"field\":\"condition.not.name\"",
                "save-segment-unknown-value               | 400 | \"field\":\"condition.province\"",
                "save-segment-of-everybody                | 400 | \"field\":\"condition\"",
                "save-segment-without-condition           | 400 | \"field\":\"condition\"",
                "save-segment-days-in-words               | 400 |"
                        + " \"field\":\"condition.activeWithinDays\"",
                "save-segment-of-too-many-values          | 400 | \"field\":\"condition\"",
                "save-segment-value-of-another-type       | 400 | \"field\":\"condition.tag\"",
                "save-segment-not-in-a-list               | 400 | \"field\":\"condition.not\"",
                "save-segment-label-in-one-language       | 400 | \"field\":\"label.zh\"",
                "save-segment-unknown-member              | 400 | \"field\":\"customers\"",
                "remove-segment                           | 204 | ",
                "remove-segment-without-version           | 428 | Send the ETag you read",
                "remove-segment-stale                     | 412 | \"version\":0",
                "remove-segment-unknown                   | 404 | 没有这个客户分群",
                "remove-segment-as-service                | 403 | urn:mingce:problem:not-allowed",
                "preview-segment                          | 200 | \"customers\":1",
                "preview-segment-for-a-purpose            | 200 | \"customers\":0",
                "preview-segment-by-email                 | 400 | \"field\":\"condition.email\"",
                "preview-segment-as-service               | 403 | urn:mingce:problem:not-allowed",
                "rfm                                      | 200 | \"shipped\":true",
                "rfm-as-sales                             | 200 | \"segment\":\"champions\"",
                "rfm-in-english                           | 200 | \"label\":\"cannot lose\"",
                "rfm-as-admin                             | 403 | urn:mingce:problem:not-allowed",
            })
    void comesToWhatTheTableSays(String event, int status, @Nullable String shows) {
        var answer = desk.handle(event);

        assertThat(answer.getBody()).contains(shows == null ? "" : shows);
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(DOCUMENT.wrong(SampleEvents.api("tags", event), answer)).isEmpty();
        if (status >= 400) {
            assertThat(TagsDesk.json(answer).get("status").asInt()).isEqualTo(status);
        }
        assertThat(answer.getHeaders()).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        var table =
                TagsEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays", String.class, int.class, String.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split("\\|", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(SampleEvents.names("tags"));
    }
}
