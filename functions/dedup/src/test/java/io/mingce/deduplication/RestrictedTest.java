package io.mingce.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No case, merge, split or dry run tells of somebody who is restricted.
class RestrictedTest {

    private final ReviewDesk desk = new ReviewDesk();

    @ParameterizedTest
    @CsvSource({
        "case,             404, 没有这个待确认的重复",
        "case-as-service,  404, 没有这个待确认的重复",
        "ruling-same,      404, 没有这个待确认的重复",
        "ruling-different, 404, 没有这个待确认的重复",
        "ruling-later,     404, 没有这个待确认的重复",
        "ruling-nonsense,  422, verdict",
        "merge,            404, 没有这个客户",
        "split,            404, 没有这个客户",
        "split-all,        404, 没有这个客户",
    })
    void isAnsweredAsSomebodyWhoIsNotThere(String event, int status, String shows) {
        desk.restrict(ReviewDesk.FIRST);

        var answer = desk.review(event);

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getBody()).contains(shows).doesNotContain("欧阳", "139");
    }

    @Test
    void aRulingThatCannotBeLeavesTheCaseAsItWas() {
        desk.restrict(ReviewDesk.FIRST);
        desk.review("ruling-different");

        assertThat(desk.review("cases").getBody()).contains("\"items\":[]");
        desk.lift(ReviewDesk.FIRST);
        assertThat(desk.review("cases").getBody()).contains(ReviewDesk.FIRST.value());
        assertThat(desk.review("case").getStatusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases", "cases-as-service", "cases-by-age-in-english"})
    void noListOfCasesHasThem(String event) {
        assertThat(desk.review(event).getBody()).contains(ReviewDesk.FIRST.value());

        desk.restrict(ReviewDesk.FIRST);

        assertThat(desk.review(event).getBody()).contains("\"items\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read-merge-unknown", "undo-unknown"})
    void theirMergesAreThoseOfNobody(String event) {
        String unknown = desk.review(event).getBody();
        assertThat(desk.review("merge").getStatusCode()).isEqualTo(201);

        desk.restrict(ReviewDesk.FIRST);

        assertThat(desk.review(event).getBody()).isEqualTo(unknown);
        desk.lift(ReviewDesk.FIRST);
        assertThat(desk.review("read-merge-unknown").getBody()).contains("\"status\":\"merged\"");
    }

    @Test
    void aDryRunOfBeforeShowsThemNoMore() {
        desk.review("dry-run");
        desk.dryRun("asked-for");
        assertThat(desk.review("read-dry-run-unknown").getBody())
                .contains(ReviewDesk.FIRST.value());

        desk.restrict(ReviewDesk.FIRST);

        var answer = desk.review("read-dry-run-unknown");
        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).doesNotContain(ReviewDesk.FIRST.value());
    }
}
