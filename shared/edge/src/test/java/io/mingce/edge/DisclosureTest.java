package io.mingce.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.access.Action;
import io.mingce.audit.Access;
import io.mingce.audit.Access.Outcome;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.History;
import io.mingce.customer.History.Placed;
import io.mingce.customer.Relation;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.edge.fixture.AContext;
import io.mingce.edge.fixture.Plant;
import io.mingce.failure.TryAgain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What leaves, and what the audit trail says of it.
class DisclosureTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ID = CustomerId.from(new SourceId("s-1"), 0);
    private static final List<SourceRecord> RECORDS =
            Plant.records(CustomerType.PERSON, 1, Optional.of("u-li"));
    private static final Placed ORDER = History.of(RECORDS).orders().getFirst();
    private static final Customer OWNED = Customer.project(ID, RECORDS, 1);

    private final List<Access> noted = new ArrayList<>();

    @Test
    void aListNotesWhomAndWhichFieldsItShowed() {
        var answer = ask(Action.FIND, "u-1", "service", (_, shown) -> json(shown.brief(OWNED)));

        assertThat(answer.getBody()).contains("137****8801").doesNotContain("13700008801");
        assertThat(noted)
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.user()).isEqualTo("u-1");
                    assertThat(access.action()).isEqualTo("find");
                    assertThat(access.outcome()).isEqualTo(Outcome.READ);
                    assertThat(access.customers()).containsExactly(ID);
                    assertThat(access.fields()).contains("phone", "name").doesNotContain("note");
                    assertThat(access.from()).isEqualTo("192.0.2.7");
                    assertThat(access.request()).isEqualTo("r-1");
                    assertThat(access.at()).isEqualTo(NOON);
                });
    }

    /// A second role never widens what the first one may see: who sells to some customers reads the notes of those only.
    @ParameterizedTest(name = "{0} as {1} sees the note: {2}")
    @CsvSource({
        "u-li,   sales,          true",
        "u-wang, 'sales,service', false",
        "u-li,   'sales,service', true",
        "u-wang, service,        false",
        "u-wang, manager,        true",
    })
    void onlyRolesThatCoverTheCustomerCount(String user, String roles, boolean note) {
        String body =
                ask(Action.FIND, user, roles, (_, shown) -> json(shown.brief(OWNED))).getBody();

        assertThat(body.contains("桂雀备注1")).isEqualTo(note);
    }

    /// Even where a handler forgets to ask whether the customer is covered.
    @Test
    void anotherOnesCustomerIsNotThere() {
        var answer =
                ask(
                        Action.READ,
                        "u-wang",
                        "sales",
                        (_, shown) -> json(shown.whole(OWNED, RECORDS)));

        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getBody()).doesNotContain("桂雀", "8801");
        assertThat(noted)
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.outcome()).isEqualTo(Outcome.REFUSED);
                    assertThat(access.customers()).containsExactly(ID);
                });
    }

    @ParameterizedTest(name = "interactions of others to {0}: {1}")
    @CsvSource({"sales, true", "service, false", "manager, true"})
    void whatWasTalkedAboutIsFreeText(String role, boolean text) {
        String body =
                ask(
                                Action.READ,
                                "u-li",
                                role,
                                (_, shown) -> json(shown.interaction(OWNED, RECORDS.get(1))))
                        .getBody();

        assertThat(body).contains("\"type\":\"phone\"", "\"stage\":\"quoted\"");
        assertThat(body.contains("桂雀谈话1") && body.contains("桂雀回答1")).isEqualTo(text);
        assertThat(body.contains("桂雀")).isEqualTo(text);
        assertThat(noted.getFirst().fields().contains("interactions.content")).isEqualTo(text);
    }

    @Test
    void whatSomebodyWroteThemselvesTheyMayRead() {
        assertThat(
                        ask(
                                        Action.READ,
                                        "u-canary-staff",
                                        "service",
                                        (_, shown) ->
                                                json(shown.interaction(OWNED, RECORDS.get(1))))
                                .getBody())
                .contains("桂雀谈话1");
    }

    @Test
    void anOrderIsShownWithWhatWasPaidForWhat() {
        String body =
                ask(Action.READ, "u-1", "service", (_, shown) -> json(shown.order(OWNED, ORDER)))
                        .getBody();

        assertThat(body).contains("\"amount\":\"876541.21\"", "\"net\":\"876540.21\"", "桂雀商品1");
        assertThat(noted.getFirst().fields()).containsExactly("orders");
    }

    @ParameterizedTest(name = "{0} as {1}: {2} → {3}")
    @CsvSource({
        "u-li,   sales,   phone,  200",
        "u-li,   sales,   idCard, 403",
        "u-li,   sales,   name,   403",
        "u-wang, sales,   phone,  404",
        "u-1,    service, email,  200",
        "u-1,    service, note,   403",
        "u-1,    manager, idCard, 200",
        "u-1,    privacy, phone,  403",
        "u-1,    admin,   phone,  403",
    })
    void revealsWhatTheTableSays(String user, String role, String key, int status) {
        Field field =
                Stream.of(Field.values())
                        .filter(f -> f.key().equals(key))
                        .findFirst()
                        .orElseThrow();

        var answer =
                ask(
                        Action.REVEAL,
                        user,
                        role,
                        (_, shown) ->
                                json(shown.reveal(OWNED, Set.of(field), Set.of(), " 客户要求回电 ")));

        assertThat(answer.getStatusCode()).isEqualTo(status);
        String clear = OWNED.profile().value(field).orElseThrow();
        assertThat(answer.getBody().contains(clear)).isEqualTo(status == 200);
        assertThat(noted).hasSize(1);
        assertThat(noted.getFirst().outcome())
                .isEqualTo(status == 200 ? Outcome.REVEALED : Outcome.REFUSED);
        if (status == 200) {
            assertThat(noted.getFirst().reason()).isEqualTo("客户要求回电");
            assertThat(noted.getFirst().fields()).containsExactly(key);
        }
    }

    /// The reason goes into the audit trail, which holds no personal data.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "      ",
                "急用",
                "桂雀甲1 要求回电",
                "回电 13700008801 确认",
                "请回电 137000",
                "mail to Canary1@Example.org",
            })
    void revealsNothingWithoutAFitReason(String reason) {
        var answer =
                ask(
                        Action.REVEAL,
                        "u-1",
                        "manager",
                        (_, shown) ->
                                json(shown.reveal(OWNED, Set.of(Field.PHONE), Set.of(), reason)));

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getBody()).contains("\"field\":\"reason\"").doesNotContain("13700008801");
        assertThat(noted).isEmpty();
    }

    @Test
    void revealsNoExtensionFieldThatIsNotDeclaredSo() {
        for (String name : List.of("preferredStore", "canaryUndeclared")) {
            var answer =
                    ask(
                            Action.REVEAL,
                            "u-1",
                            "manager",
                            (_, shown) ->
                                    json(shown.reveal(OWNED, Set.of(), Set.of(name), "客户要求核对")));

            assertThat(answer.getStatusCode()).isEqualTo(403);
            assertThat(answer.getBody()).doesNotContain("canary-", "Undeclared1");
        }
    }

    @ParameterizedTest
    @CsvSource({"service, true", "manager, true", "privacy, false"})
    void showsExtensionFieldsThatAreDeclared(String role, boolean shown) {
        String body =
                ask(Action.READ_CHANGES, "u-1", role, (_, exit) -> json(exit.brief(OWNED)))
                        .getBody();

        assertThat(body.contains("\"preferredStore\":\"canary-preferredStore-1\""))
                .isEqualTo(shown);
        assertThat(body).doesNotContain("canaryUndeclared");
    }

    @Test
    void aRelationTellsOfTheOtherNoMoreThanTheId() {
        var relation =
                new Relation(
                        ID,
                        Relation.Kind.HOUSEHOLD,
                        CustomerId.from(new SourceId("s-2"), 0),
                        Optional.of("母亲"),
                        NOON,
                        "u-wang");

        String body =
                ask(
                                Action.READ,
                                "u-1",
                                "service",
                                (_, exit) -> json(exit.relation(OWNED, relation)))
                        .getBody();

        assertThat(body)
                .isEqualTo(
                        """
                        {"kind":"household","customer":"%s","role":"母亲",\
                        "since":"2026-03-01T12:00:00Z","by":"u-wang"}\
                        """
                                .formatted(relation.other().value()));
        assertThat(noted.getFirst().fields()).containsExactly("relations");
    }

    @Test
    void aSourceRecordIsToldWithoutItsTexts() {
        String body =
                ask(
                                Action.READ,
                                "u-1",
                                "manager",
                                (_, exit) -> json(exit.source(OWNED, RECORDS.getFirst())))
                        .getBody();

        assertThat(body).contains("\"channel\":\"canary\"").doesNotContain("桂雀", "canary-raw");
    }

    @Test
    void aChangeOutweighsWhatWasReadForIt() {
        ask(
                Action.EDIT,
                "u-1",
                "manager",
                (_, shown) -> {
                    shown.changed(ID, List.of("industry"));
                    return json(shown.brief(OWNED));
                });

        assertThat(noted).singleElement().extracting(Access::outcome).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void nothingIsShownThatCannotBeNoted() {
        var api =
                new Api(
                        "probe",
                        (_, _) -> {},
                        _ -> {
                            throw new TryAgain(
                                    Duration.ofSeconds(1), "ledger busy", new RuntimeException());
                        },
                        () -> NOON,
                        List.of(
                                new Route(
                                        "GET",
                                        "/things/{id}",
                                        Action.FIND,
                                        (_, shown) -> json(shown.brief(OWNED)))));

        var answer = api.answer(Asking.event("u-1", "manager"), new AContext("l-1"));

        assertThat(answer.getStatusCode()).isEqualTo(503);
        assertThat(answer.getBody()).doesNotContain("桂雀");
    }

    private static ApiAnswer json(Object body) {
        return ApiAnswer.json(200, body);
    }

    private APIGatewayProxyResponseEvent ask(
            Action action, String user, String roles, Route.Answers does) {
        return Asking.ask(noted, action, user, roles, does);
    }
}
