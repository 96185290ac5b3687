package io.mingce.tags;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.audit.Access;
import io.mingce.customer.TagName;
import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.RuleSet;
import io.mingce.tagging.Rules;
import io.mingce.tagging.TagRule;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// What becomes of rules over more than one call.
class RulesTest {

    private static final String BOSS = "manager:boss";
    private static final String BIG =
            """
            {"class":"value","label":{"zh":"大客户","en":"Big buyer"},\
            "condition":"orders.within(365).sum() >= %s"}\
            """;

    private final TagsDesk desk = new TagsDesk();

    @Test
    void aRuleIsSavedVersionByVersionAndEachLetsEverybodyBeLookedAtAgain() {
        var first = put("/rules/big-buyer", BIG.formatted(100_000), "");
        var second = put("/rules/big-buyer", BIG.formatted(200_000), "\"1\"");

        assertThat(first.getHeaders()).containsEntry("ETag", "\"1\"");
        assertThat(second.getStatusCode()).isEqualTo(202);
        assertThat(desk.queued).containsExactly(2L, 3L);
        JsonNode rule = get(BOSS, "/rules/big-buyer");
        assertThat(rule.at("/version").asInt()).isEqualTo(2);
        assertThat(rule.at("/by").asText()).isEqualTo("boss");
        assertThat(rule.at("/versions/0/condition").asText()).endsWith("200000");
        assertThat(rule.at("/versions/1/condition").asText()).endsWith("100000");
        assertThat(get(BOSS, "/re-evaluations").at("/items").findValuesAsText("revision"))
                .containsExactly("3", "2");
        assertThat(get(BOSS, "/re-evaluations/2").at("/state").asText()).isEqualTo("running");
    }

    @Test
    void howFarAReevaluationHasComeIsRead() {
        put("/rules/big-buyer", BIG.formatted(100_000), "");
        var begun = desk.memoryRules.find(2).orElseThrow();
        desk.memoryRules.advance(
                begun,
                new Reevaluation(
                        2,
                        Reevaluation.State.DONE,
                        Optional.empty(),
                        2,
                        1,
                        2,
                        begun.startedAt(),
                        Optional.of(TagsDesk.NOON)));

        assertThat(get(BOSS, "/re-evaluations/2").toString())
                .contains("\"state\":\"done\",\"customers\":2,\"changed\":1,\"total\":2")
                .contains("\"endedAt\":\"2026-03-01T12:00:00Z\"");
    }

    @Test
    void aRuleIsSavedAndNotedThoughNobodyCanBeTold() {
        desk.queueAway = true;

        var answer = put("/rules/big-buyer", BIG.formatted(100_000), "");

        assertThat(answer.getStatusCode()).isEqualTo(202);
        assertThat(get(BOSS, "/re-evaluations/2").at("/state").asText()).isEqualTo("running");
        assertThat(desk.trail.accesses()).hasSize(1);
    }

    @Test
    void theSameRuleAgainChangesNothing() {
        put("/rules/big-buyer", BIG.formatted(100_000), "");

        var again = put("/rules/big-buyer", BIG.formatted(100_000), "");

        assertThat(again.getStatusCode()).isEqualTo(200);
        assertThat(again.getHeaders()).containsEntry("ETag", "\"1\"");
        assertThat(desk.queued).containsExactly(2L);
    }

    @Test
    void whoSavedWhichRuleIsNotedAndNothingOfItsText() {
        put("/rules/big-buyer", BIG.formatted(100_000), "");

        assertThat(desk.trail.accesses())
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.outcome()).isEqualTo(Access.Outcome.CHANGED);
                    assertThat(access.user()).isEqualTo("boss");
                    assertThat(access.fields()).containsExactly("rule big-buyer");
                    assertThat(access.customers()).isEmpty();
                });
    }

    @Test
    void ofTwoWhoSaveTheSameRuleAtOnceOneIsTold() {
        var race = new Race(BIG.formatted(1), "big-buyer");
        var racing = new TagsDesk(Optional.of(race), (_, _) -> {});
        race.other = racing;

        var late = racing.call(BOSS, "PUT /rules/big-buyer", BIG.formatted(2), "");

        assertThat(late.getStatusCode()).isEqualTo(412);
        assertThat(racing.memoryRules.current().find(new TagName("big-buyer")))
                .map(version -> version.rule().condition())
                .contains("orders.within(365).sum() >= 1");
        assertThat(racing.queued).isEmpty();
    }

    @Test
    void whoSavesAnotherRuleAtTheSameMomentDisturbsNobody() {
        var race = new Race(BIG.formatted(1), "bigger-buyer");
        var racing = new TagsDesk(Optional.of(race), (_, _) -> {});
        race.other = racing;

        var saved = racing.call(BOSS, "PUT /rules/big-buyer", BIG.formatted(2), "");

        assertThat(saved.getStatusCode()).isEqualTo(202);
        assertThat(racing.queued).containsExactly(3L);
    }

    @Test
    void aRuleThatAlwaysMeetsAnotherIsTriedLater() {
        var busy =
                new Race("", "") {
                    @Override
                    public Optional<Long> save(TagRule.Version next) {
                        return Optional.empty();
                    }
                };

        var answer =
                new TagsDesk(Optional.of(busy), (_, _) -> {})
                        .call(BOSS, "PUT /rules/big-buyer", BIG.formatted(2), "");

        assertThat(answer.getStatusCode()).isEqualTo(503);
    }

    @Test
    void whatIsReadOfARuleCanBeSentBack() {
        JsonNode read = get(BOSS, "/rules/high-value");
        String body =
                "{\"class\":%s,\"label\":%s,\"purpose\":null,\"condition\":%s,\"active\":%s}"
                        .formatted(
                                read.get("class"),
                                read.get("label"),
                                read.get("condition"),
                                read.get("active"));

        assertThat(put("/rules/high-value", body, "\"0\"").getStatusCode()).isEqualTo(200);
        assertThat(desk.queued).isEmpty();
    }

    private APIGatewayProxyResponseEvent put(String path, String body, String version) {
        return desk.call(BOSS, "PUT " + path, body, version);
    }

    private JsonNode get(String who, String path) {
        var answer = desk.call(who, "GET " + path, "", "");
        assertThat(answer.getStatusCode()).isEqualTo(200);
        return TagsDesk.json(answer);
    }

    /// Rules that somebody else saves one of, just before the first save.
    private static class Race implements Rules {

        private final String body;
        private final String name;
        private boolean over;
        TagsDesk other = new TagsDesk();

        Race(String body, String name) {
            this.body = body;
            this.name = name;
        }

        @Override
        public RuleSet current() {
            return other.memoryRules.current();
        }

        @Override
        public long revision() {
            return other.memoryRules.revision();
        }

        @Override
        public List<TagRule.Version> versions(TagName name) {
            return other.memoryRules.versions(name);
        }

        @Override
        public Optional<Long> save(TagRule.Version next) {
            if (over) {
                return other.memoryRules.save(next);
            }
            over = true;
            var faster = new TagsDesk(Optional.of(other.memoryRules), (_, _) -> {});
            assertThat(faster.call(BOSS, "PUT /rules/" + name, body, "").getStatusCode())
                    .isEqualTo(202);
            return Optional.empty();
        }
    }
}
