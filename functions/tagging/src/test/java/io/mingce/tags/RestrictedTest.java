package io.mingce.tags;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.TagStatement.Verdict;
import io.mingce.edge.fixture.Protection;
import io.mingce.rfm.Borders;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What counts, tries and lists customers passes over those who are restricted.
class RestrictedTest {

    private final TagsDesk desk = new TagsDesk();

    @BeforeEach
    void restrict() {
        desk.borders.save(Borders.SHIPPED);
        Protection.state(
                desk.customers,
                TagsDesk.COMPANY,
                ProtectiveTags.LEGAL_HOLD,
                Verdict.GIVEN,
                TagsDesk.NOON);
        Protection.restrict(desk.customers, TagsDesk.PERSON, TagsDesk.NOON);
        desk.note();
    }

    private JsonNode ask(String what, String body) {
        return TagsDesk.json(desk.call("manager:boss", what, body, ""));
    }

    @Test
    void noTagIsTheirsAndNoTagOfTheLawIsCounted() {
        JsonNode tags = ask("GET /tags", "").at("/items");

        assertThat(tags.findValuesAsText("name"))
                .contains("high-value")
                .doesNotContain("legal-hold", "restricted");
        tags.forEach(tag -> {
            if (tag.at("/name").asText().equals("high-value")) {
                assertThat(tag.at("/customers").asInt()).isZero();
            }
        });
    }

    @Test
    void theyAreNotScored() {
        JsonNode segments = ask("GET /rfm", "").at("/segments");

        assertThat(segments).isNotEmpty();
        segments.forEach(segment -> assertThat(segment.at("/customers").asInt()).isZero());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST /segments/preview | {\"condition\":{\"type\":[\"person\",\"company\"]}}",
                "POST /rules/preview    | {\"condition\":\"size(type) > 0\"}",
            })
    void noneIsInASegmentOrTriedBehindARule(String what, String body) {
        JsonNode preview = ask(what, body);

        assertThat(preview.at("/customers").asInt()).isEqualTo(1);
        assertThat(preview.at("/sample").findValuesAsText("id"))
                .containsExactly(TagsDesk.COMPANY.value());
    }

    @Test
    void noSampleShowsThemThoughTheDirectoryIsBehind() {
        Protection.lift(desk.customers, TagsDesk.PERSON, TagsDesk.NOON.plusSeconds(60));
        desk.note();
        Protection.restrict(desk.customers, TagsDesk.PERSON, TagsDesk.NOON.plusSeconds(120));

        for (String what : new String[] {"POST /segments/preview", "POST /rules/preview"}) {
            String condition =
                    what.contains("rules") ? "\"size(type) > 0\"" : "{\"type\":[\"person\"]}";
            JsonNode preview = ask(what, "{\"condition\":" + condition + "}");
            assertThat(preview.at("/sample").isArray()).isTrue();
            assertThat(preview.toString()).doesNotContain(TagsDesk.PERSON.value());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST /rules/preview    | {\"condition\":\"'legal-hold' in tags\"}",
                "POST /segments/preview | {\"condition\":{\"tag\":[\"legal-hold\"]}}",
                "POST /rules/preview    | {\"condition\":\"'restricted' in tags\"}",
            })
    void noConditionFindsWhomTheLawHolds(String what, String body) {
        JsonNode preview = ask(what, body);

        assertThat(preview.at("/sample").isArray()).isTrue();
        assertThat(preview.at("/sample")).isEmpty();
        assertThat(preview.at("/matching").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal-hold", "restricted", "Restricted"})
    void noRuleGivesATagOfTheLaw(String name) {
        String rule =
                "{\"class\":\"custom\",\"label\":{\"zh\":\"标签\",\"en\":\"Tag\"},"
                        + "\"condition\":\"size(type) > 0\"}";

        var saved = desk.call("manager:boss", "PUT /rules/" + name, rule, "");
        var tried =
                desk.call(
                        "manager:boss",
                        "POST /rules/preview",
                        "{\"name\":\"" + name + "\",\"condition\":\"size(type) > 0\"}",
                        "");

        assertThat(saved.getStatusCode()).isEqualTo(400);
        assertThat(saved.getBody()).contains("依法保留");
        assertThat(tried.getStatusCode()).isEqualTo(400);
        assertThat(desk.queued).isEmpty();
    }
}
