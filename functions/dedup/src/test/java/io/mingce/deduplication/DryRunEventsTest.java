package io.mingce.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.customer.CustomerType;
import io.mingce.dedup.DryRunId;
import io.mingce.dedup.DryRunJob;
import io.mingce.dedup.DryRunJob.Status;
import io.mingce.edge.fixture.SampleEvents;
import io.mingce.matching.MatchWeights.Thresholds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.stream.Stream;

/// Every sample event, after a dry run was asked for, and what it must come to.
class DryRunEventsTest {

    private static final Thresholds HIGH = new Thresholds(90, 10);
    private static final DryRunId ID =
            DryRunId.of(
                    Map.of(CustomerType.PERSON, HIGH, CustomerType.COMPANY, HIGH), ReviewDesk.NOON);

    private final ReviewDesk desk = new ReviewDesk();

    @ParameterizedTest(name = "{0}: {1} fail, then {2}")
    @CsvSource({
        "asked-for, 0, DONE",
        "delivered-twice, 0, DONE",
        "one-of-two-fails, 1, DONE",
        "forgotten, 0, WAITING",
        "unreadable, 1, WAITING",
    })
    void comesToWhatTheTableSays(String event, int failed, Status status) {
        desk.review("dry-run");

        assertThat(desk.dryRun(event).getBatchItemFailures()).hasSize(failed);

        assertThat(desk.queued).containsExactly(ID.value());
        assertThat(desk.dryRuns.find(ID)).map(DryRunJob::status).contains(status);
        assertThat(desk.counted.getOrDefault("Failures", 0)).isEqualTo(failed);
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        var table =
                DryRunEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays", String.class, int.class, Status.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split(",", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(SampleEvents.names("dry-run"));
    }

    @Test
    void whatItCameToIsReadWithTheReasonsAndAsTheRoleMaySeeIt() {
        desk.review("dry-run");
        assertThat(json("read-dry-run-unknown").at("/types/person"))
                .hasToString(
                        """
                        {"inForce":{"merge":10.0,"review":10.0},"asked":{"merge":90.0,"review":10.0}}\
                        """);

        desk.dryRun("asked-for");

        JsonNode manager = json("read-dry-run-unknown");
        assertThat(manager.get("status").asText()).isEqualTo("done");
        assertThat(manager.get("read").asInt()).isEqualTo(4);
        assertThat(manager.at("/types/person/customers").asInt()).isEqualTo(3);
        assertThat(manager.at("/types/person/inForce/apart").asInt()).isZero();
        assertThat(manager.at("/types/person/asked/apart").asInt()).isOne();
        assertThat(manager.at("/types/company/customers").asInt()).isOne();
        JsonNode sample = manager.at("/samples/apart/0");
        assertThat(sample.at("/customers/0/id").asText()).isEqualTo(ReviewDesk.FIRST.value());
        assertThat(sample.at("/customers/0/name").asText()).isEqualTo("欧阳明月");
        assertThat(sample.at("/reasons/0/text").asText()).isEqualTo("各项证据合计不足");
        JsonNode service = json("read-dry-run-unknown-as-service");
        assertThat(service.at("/samples/apart/0/customers/0/name").asText()).isEqualTo("欧阳**");
        assertThat(service.at("/samples/apart/0/reasons/0/text").asText()).contains("too weak");
    }

    @Test
    void aSampleWhoseCustomersHaveBecomeOneIsNotShown() {
        desk.review("dry-run");
        desk.dryRun("asked-for");
        desk.review("merge");

        assertThat(json("read-dry-run-unknown").at("/samples/casesAdded")).isEmpty();
    }

    @Test
    void whatIsDoneIsNotDoneAgain() {
        desk.review("dry-run");
        desk.dryRun("asked-for");
        var done = desk.dryRuns.find(ID);
        desk.review("split");

        desk.dryRun("asked-for");

        assertThat(desk.dryRuns.find(ID)).isEqualTo(done);
    }

    private JsonNode json(String event) {
        return ReviewDesk.json(desk.review(event));
    }
}
