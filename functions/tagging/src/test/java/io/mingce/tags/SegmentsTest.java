package io.mingce.tags;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.audit.Access;
import io.mingce.edge.fixture.Plant;
import io.mingce.rfm.Borders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What becomes of segments over more than one call, and who counts whom.
class SegmentsTest {

    private static final String BOSS = "manager:boss";
    private static final String ZHEJIANG =
            """
            {"label":{"zh":"浙江客户","en":"Zhejiang"},"condition":{"province":["浙江"]%s}}\
            """;

    private final TagsDesk desk = new TagsDesk();

    @Test
    void aBodyOfMoreThanAMegabyteIsRefused() {
        String huge = ZHEJIANG.formatted(" ".repeat(1 << 20));

        assertThat(put("/rules/big-buyer", huge, "").getStatusCode()).isEqualTo(413);
        assertThat(put("/segments/big", huge, "").getStatusCode()).isEqualTo(413);
    }

    @ParameterizedTest(name = "{0} counts {1} of high value, {2} in {3}")
    @CsvSource({
        "manager:boss,              1, 1, champions",
        "service:anna,              1, 1, champions",
        "sales:u-canary-owner,      1, 1, champions",
        "sales:u-other,             0, 0, champions",
    })
    void salesCountTheirOwnCustomers(String who, int having, int scored, String segment) {
        desk.borders.save(
                new Borders(
                        List.of(30, 90, 180, 365),
                        List.of(0, 0, 0, 0),
                        List.of(0, 0, 0, 0),
                        Optional.of(new Borders.Computed(LocalDate.parse("2026-03-01"), 100)),
                        1));

        assertThat(number(get(who, "/tags"), "name", "high-value")).isEqualTo(having);
        JsonNode rfm = get(who, "/rfm");
        assertThat(number(rfm.withArray("/segments"), "segment", segment)).isEqualTo(scored);
        assertThat(rfm.at("/computedOn").asText()).isEqualTo("2026-03-01");
        assertThat(rfm.at("/shipped").asBoolean()).isFalse();
        assertThat(desk.trail.accesses()).isEmpty();
    }

    @Test
    void aTagThatOnlyPeopleGaveIsListedToo() {
        desk.assign(TagsDesk.COMPANY, "key-account");
        desk.note();

        JsonNode tags = get(BOSS, "/tags");

        assertThat(number(tags, "name", "key-account")).isEqualTo(1);
        assertThat(tags.toString())
                .contains(
                        """
                        {"name":"key-account","label":"key-account","rule":"manual","customers":1}\
                        """);
    }

    @Test
    void everybodyWhomAPreviewShowsIsNoted() {
        desk.call(
                BOSS,
                "POST /segments/preview",
                "{\"condition\":{\"type\":[\"person\",\"company\"]}}",
                "");

        assertThat(desk.trail.accesses())
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.outcome()).isEqualTo(Access.Outcome.READ);
                    assertThat(access.customers())
                            .containsExactlyInAnyOrder(TagsDesk.PERSON, TagsDesk.COMPANY);
                });
    }

    @Test
    void aSegmentIsSavedReadAndRemovedByVersion() {
        var made = put("/segments/zhejiang", ZHEJIANG.formatted(""), "");
        var changed =
                put("/segments/zhejiang", ZHEJIANG.formatted(",\"type\":\"person\""), "\"1\"");

        assertThat(made.getStatusCode()).isEqualTo(201);
        assertThat(TagsDesk.json(made).at("/customers").asInt()).isEqualTo(2);
        assertThat(TagsDesk.json(changed).at("/customers").asInt()).isEqualTo(1);
        assertThat(put("/segments/zhejiang", ZHEJIANG.formatted(""), "\"1\"").getStatusCode())
                .isEqualTo(412);
        assertThat(remove("/segments/zhejiang", "\"1\"").getStatusCode()).isEqualTo(412);
        assertThat(remove("/segments/zhejiang", "\"2\"").getStatusCode()).isEqualTo(204);
        assertThat(desk.call(BOSS, "GET /segments/zhejiang", "", "").getStatusCode())
                .isEqualTo(404);
        assertThat(desk.trail.accesses())
                .extracting(Access::fields)
                .allSatisfy(fields -> assertThat(fields).containsExactly("segment zhejiang"))
                .hasSize(3);
    }

    @Test
    void theSameSegmentAgainChangesNothing() {
        put("/segments/zhejiang", ZHEJIANG.formatted(""), "");

        var again = put("/segments/zhejiang", ZHEJIANG.formatted(""), "");

        assertThat(again.getStatusCode()).isEqualTo(200);
        assertThat(again.getHeaders()).containsEntry("ETag", "\"1\"");
    }

    @Test
    void whatIsReadOfASegmentCanBeSentBack() {
        JsonNode read = get(BOSS, "/segments/marketing-high-value");
        String body =
                "{\"label\":%s,\"purpose\":%s,\"condition\":%s}"
                        .formatted(read.get("label"), read.get("purpose"), read.get("condition"));

        var answer = put("/segments/marketing-high-value", body, "\"0\"");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(TagsDesk.json(answer)).isEqualTo(read);
    }

    @Test
    void aSampleIsForThoseWhoSaveDefinitions() {
        String condition = "{\"condition\":{\"type\":\"person\"}}";

        assertThat(desk.call("manager:boss", "POST /segments/preview", condition, "").getBody())
                .contains("13700008801");
        assertThat(
                        desk.call("sales:" + Plant.OWNER, "POST /segments/preview", condition, "")
                                .getStatusCode())
                .isEqualTo(403);
    }

    private APIGatewayProxyResponseEvent put(String path, String body, String version) {
        return desk.call(BOSS, "PUT " + path, body, version);
    }

    private APIGatewayProxyResponseEvent remove(String path, String version) {
        return desk.call(BOSS, "DELETE " + path, "", version);
    }

    private JsonNode get(String who, String path) {
        var answer = desk.call(who, "GET " + path, "", "");
        assertThat(answer.getStatusCode()).isEqualTo(200);
        return TagsDesk.json(answer);
    }

    /// How many customers stand beside the item of this name.
    private static int number(JsonNode answer, String member, String name) {
        for (JsonNode item : answer.isArray() ? answer : answer.get("items")) {
            if (item.get(member).asText().equals(name)) {
                return item.get("customers").asInt();
            }
        }
        throw new AssertionError("no " + name);
    }
}
