package io.mingce.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.access.Action;
import io.mingce.access.Part;
import io.mingce.audit.Access;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.SourceId;
import io.mingce.edge.fixture.Plant;
import io.mingce.rfm.Borders;
import io.mingce.tagging.RuleSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What of tags leaves, and what the audit trail says of it.
class ShownTagsTest {

    private static final Customer TAGGED =
            Customer.project(
                            CustomerId.from(new SourceId("s-1"), 0),
                            Plant.records(CustomerType.PERSON, 1, Optional.of("u-li")),
                            1)
                    .assigned(Plant.assigned(1));
    private static final TagSight SIGHT =
            new TagSight(
                    LocalDate.of(2026, 3, 1),
                    Borders.SHIPPED,
                    RuleSet.of(1, List.of()),
                    Language.EN);

    private final List<Access> noted = new ArrayList<>();

    /// Of rules and of what was bought: which, never how much to those who may not know. Why somebody gave a tag is free
    /// text.
    @ParameterizedTest(name = "tags to {0}: why {1}")
    @CsvSource({"sales, true", "service, false", "manager, true"})
    void tagsAreShownAndWhyToThoseWhoMayKnow(String role, boolean why) {
        String body = ask(Action.READ, "u-li", role, (_, s) -> json(all(s))).getBody();

        assertThat(body)
                .contains(
                        "\"name\":\"canary-given-1\"",
                        "\"name\":\"canary-rule-1\"",
                        "\"deniedTags\":[{\"name\":\"canary-denied-1\"",
                        "\"by\":\"u-canary-tagger\"",
                        "\"segment\":\"",
                        "\"yuan\":\"765431.21\"");
        assertThat(body.contains("桂雀标签given1") && body.contains("桂雀标签denied1")).isEqualTo(why);
        assertThat(body.contains("桂雀")).isEqualTo(why);
        assertThat(noted.getFirst().fields().contains("tags")).isTrue();
        assertThat(noted.getFirst().fields().contains("tags.reason")).isEqualTo(why);
    }

    @Test
    void whyTheyGaveATagWhoeverGaveItMayRead() {
        assertThat(ask(Action.READ, "u-canary-tagger", "service", (_, s) -> json(all(s))).getBody())
                .contains("桂雀标签given1", "桂雀标签denied1");
    }

    @Test
    void ofTagsNothingIsToldInListsButNames() {
        String body =
                ask(Action.FIND, "u-li", "manager", (_, s) -> json(s.tags(SIGHT).names(TAGGED)))
                        .getBody();

        assertThat(body)
                .isEqualTo(
                        "{\"tags\":[\"canary-given-1\",\"canary-rule-1\"],\"rfm\":\"potential-loyalists\"}")
                .doesNotContain("桂雀", "765431");
    }

    /// No amount and no author leaves where the table says so; nobody's roles do so far.
    @Test
    void whatARoleMayNotSeeOfTagsItDoesNot() {
        var view = new TagsView(TAGGED, SIGHT, "u-other", part -> part == Part.TAGS);

        assertThat(Json.write(view.whole()))
                .contains("canary-given-1", "\"monetary\":{\"score\":")
                .doesNotContain("765431", "u-canary-tagger", "桂雀");
        assertThat(view.told()).containsExactly("tags");
    }

    @Test
    void anotherOnesTagsAreNotThere() {
        assertThat(ask(Action.READ, "u-wang", "sales", (_, s) -> json(all(s))).getStatusCode())
                .isEqualTo(404);
        assertThat(
                        ask(
                                        Action.CONSENT,
                                        "u-wang",
                                        "sales",
                                        (_, s) -> json(s.consent(TAGGED, "marketing")))
                                .getStatusCode())
                .isEqualTo(404);
    }

    private static Map<String, ?> all(Disclosure shown) {
        return shown.tags(SIGHT).all(TAGGED);
    }

    private static ApiAnswer json(Object body) {
        return ApiAnswer.json(200, body);
    }

    private APIGatewayProxyResponseEvent ask(
            Action action, String user, String roles, Route.Answers does) {
        return Asking.ask(noted, action, user, roles, does);
    }
}
