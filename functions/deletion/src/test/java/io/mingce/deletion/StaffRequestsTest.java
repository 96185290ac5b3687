package io.mingce.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.audit.Access;
import io.mingce.customer.CustomerId;
import io.mingce.edge.Certificates;
import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.request.RequestState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

class StaffRequestsTest {

    private static final String PHONE = "13412340003";
    private static final String ERASE = "{\"kind\":\"erase\",\"phone\":\"" + PHONE + "\"}";

    private DeletionDesk desk = new DeletionDesk();

    private JsonNode staff(String what, String body, int status) {
        var answer = desk.staff(DeletionDesk.PRIVACY, what, body);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(status);
        return DeletionDesk.json(answer);
    }

    @Test
    void whatIsDueComesFirst() {
        desk.ask(ERASE);
        desk.ask(ERASE.replace("erase", "object"));
        desk.ask("{\"kind\":\"erase\",\"phone\":\"" + PHONE + "\",\"law\":\"ccpa\"}");

        JsonNode items = staff("GET /requests", "", 200).get("items");

        assertThat(items.findValuesAsText("due"))
                .containsExactly("2026-03-02", "2026-03-31", "2026-04-15");
        assertThat(staff("GET /requests?due=2026-03-31", "", 200).get("items")).hasSize(2);
        staff("GET /requests?due=soon", "", 400);
    }

    @Test
    void whatStaffEntersIsVerifiedByThem() {
        CustomerId id = desk.add("郑抹去", PHONE, "");

        JsonNode entered =
                staff("POST /requests", "{\"kind\":\"erase\",\"customer\":\"" + id + "\"}", 202);
        desk.settle();

        assertThat(entered.get("asker").asText()).isEqualTo("staff");
        assertThat(entered.get("status").asText()).isEqualTo("scheduled");
        assertThat(desk.find(id)).isEmpty();
        JsonNode done = staff("GET /requests/" + entered.get("id").asText(), "", 200);
        assertThat(done.get("status").asText()).isEqualTo("done");
        assertThat(done.get("steps").findValuesAsText("step")).hasSize(11).contains("keys");
        assertThat(done.get("steps").findValuesAsText("label")).contains("客户密钥");
        assertThat(done.get("user").asText()).isEqualTo("u-privacy");
        assertThat(desk.outbox)
                .as("they are told though no contact was given")
                .singleElement()
                .satisfies(told -> assertThat(told.recipient()).isEqualTo("+86" + PHONE));
        assertThat(desk.trail.accesses().getFirst().fields())
                .containsExactly("request " + entered.get("id").asText());
    }

    @Test
    void theCertificateIsHandedOutAsItWasSigned() {
        desk.add("郑抹去", PHONE, "");
        String id = desk.ask(ERASE);
        staff("GET /requests/" + id + "/certificate", "", 404);
        desk.verify(id, desk.code(id));
        desk.settle();

        var answer = desk.staff(DeletionDesk.PRIVACY, "GET /requests/" + id + "/certificate", "");

        assertThat(
                        Certificates.verify(answer.getBody(), Optional.of(desk.signer.publicKey()))
                                .sound())
                .isTrue();
        assertThat(answer.getHeaders().get("Content-Disposition")).contains(id);
        assertThat(desk.trail.accesses())
                .last()
                .satisfies(access -> assertThat(access.outcome()).isEqualTo(Access.Outcome.READ));
    }

    @Test
    void whatIsRefusedIsNotDoneAndThePersonIsTold() {
        desk = new DeletionDesk(Duration.ofDays(1));
        CustomerId id = desk.add("郑抹去", PHONE, "");
        String request = desk.carriedOut(ERASE);

        JsonNode refused =
                staff(
                        "POST /requests/" + request + "/refuse",
                        "{\"reason\":\"unfounded\",\"remark\":\"fifth\"}",
                        200);

        assertThat(refused.at("/refusal/reason").asText()).isEqualTo("unfounded");
        assertThat(refused.get("remark").asText()).isEqualTo("fifth");
        assertThat(desk.told(request).text()).contains("投诉").doesNotContain("fifth");
        desk.later(Duration.ofDays(2));
        assertThat(desk.find(id)).isPresent();
        staff("POST /requests/" + request + "/refuse", "{\"reason\":\"unfounded\"}", 409);
        staff("POST /requests/" + request + "/cancel", "", 409);
    }

    @Test
    void whoDidNotProveTheirIdentityIsToldNothing() {
        desk.add("郑抹去", PHONE, "");
        String request = desk.ask(ERASE);

        staff("POST /requests/" + request + "/refuse", "{\"reason\":\"not-verified\"}", 200);

        assertThat(desk.outbox).as("the code alone").hasSize(1);
        assertThat(desk.verify(request, desk.code(request)).getStatusCode()).isEqualTo(422);
    }

    @Test
    void anExtensionIsTakenOnceWhereTheLawKnowsOne() {
        desk = new DeletionDesk(Duration.ofDays(20));
        desk.add("郑抹去", PHONE, "");
        String gdpr = desk.carriedOut(ERASE.replace("}", ",\"law\":\"gdpr\"}"));
        String pipl = desk.carriedOut(ERASE);

        JsonNode longer = staff("POST /requests/" + gdpr + "/extend", "{\"remark\":\"x\"}", 200);

        assertThat(longer.get("due").asText()).isEqualTo("2026-06-01");
        assertThat(desk.told(gdpr).text()).contains("2026-06-01");
        staff("POST /requests/" + gdpr + "/extend", "{}", 409);
        staff("POST /requests/" + pipl + "/extend", "{}", 409);
    }

    @Test
    void recipientsAreListedUntilTheyConfirm() {
        CustomerId id = desk.add("郑抹去", PHONE, "");
        desk.copies.note(new Copy(Copy.origin(id), CopyKind.EXPORT, "mailing-house", desk.now));
        String request = desk.carriedOut(ERASE.replace("erase", "restrict"));
        String one = "GET /requests/" + request;
        assertThat(staff(one, "", 200).at("/recipients/0/receipt").asText()).isEmpty();

        String receipts = "POST /requests/" + request + "/receipts";
        staff(receipts, "{\"recipient\":\"mailing-house\"}", 200);
        staff(receipts, "{\"recipient\":\"somebody\"}", 400);

        JsonNode recipients = staff(one, "", 200).get("recipients");
        assertThat(recipients).hasSize(1);
        assertThat(recipients.at("/0/recipient").asText()).isEqualTo("mailing-house");
        assertThat(recipients.at("/0/receipt").asText()).startsWith("2026-03-01T");
    }

    @Test
    void holdsAreListedSetAnewAndReleased() {
        CustomerId id = desk.add("郑抹去", PHONE, "");
        String hold = "{\"customer\":\"%s\",\"order\":\"o-1\",\"reason\":\"tax\",\"until\":\"%s\"}";
        staff("POST /holds", hold.formatted(id, "2026-03-01"), 201);
        staff("POST /holds", hold.formatted(id, "2027-03-01"), 201);
        staff("POST /holds", hold.formatted(id, "2026-02-28"), 400);
        staff("POST /holds", hold.formatted(id, "2099-01-01"), 400);
        staff("POST /holds", hold.formatted("a".repeat(24), "2027-03-01"), 404);

        JsonNode items = staff("GET /holds?customer=" + id, "", 200).get("items");
        assertThat(items.findValuesAsText("until")).containsExactly("2027-03-01");
        assertThat(items.at("/0/user").asText()).isEqualTo("u-privacy");

        desk.staff(DeletionDesk.PRIVACY, "DELETE /holds?customer=" + id + "&order=o-1", "");
        assertThat(staff("GET /holds?customer=" + id, "", 200).get("items")).isEmpty();
        assertThat(desk.find(id).orElseThrow().stated().byName().values())
                .as("the tag is taken back")
                .noneMatch(said -> said.statement().verdict().key().equals("given"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "service", "manager", "admin"})
    void nobodyElseMay(String role) {
        String id = desk.ask(ERASE);
        for (String what :
                new String[] {
                    "GET /requests",
                    "GET /requests/" + id,
                    "POST /requests/" + id + "/cancel",
                    "GET /requests/" + id + "/certificate",
                    "GET /holds?customer=" + "a".repeat(24)
                }) {
            assertThat(desk.staff(role + ":u-1", what, "").getStatusCode()).isEqualTo(403);
        }
        assertThat(desk.request(id).state()).isEqualTo(RequestState.VERIFYING);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST /requests | {\"kind\":\"erase\"} | 404",
                "POST /requests | {\"kind\":\"erase\",\"customer\":\"aaaaaaaaaaaaaaaaaaaaaaaa\"} |"
                        + " 404",
                "POST /requests | {\"kind\":\"burn\",\"customer\":\"aaaaaaaaaaaaaaaaaaaaaaaa\"} |"
                        + " 422",
                "POST /requests | {\"kind\":\"erase\",\"phone\":\"13412340003\"} | 400",
                "GET /requests/nonsense | '' | 404",
                "GET /requests/bbbbbbbbbbbbbbbbbbbbbbbbbb | '' | 404",
                "GET /holds | '' | 404",
                "POST /holds | {} | 400",
            })
    void whatIsWrongIsSaid(String what, String body, int status) {
        staff(what, body, status);
    }

    @Test
    void theScheduleCountsWhatItWakes() {
        desk.ask(ERASE);

        desk.later(Duration.ofMinutes(11));

        assertThat(desk.counted).containsAllEntriesOf(Map.of("Woken", 1, "Ended", 0));
    }
}
