package io.mingce.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.ProtectiveTags;
import io.mingce.edge.Certificates;
import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.request.Refusal;
import io.mingce.request.RequestKind;
import io.mingce.request.RequestState;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/// What comes of a request once the identity is proved.
class CarriedOutTest {

    private static final String PHONE = "13412340003";
    private static final Pattern KEY =
            Pattern.compile("/requests/([a-z2-7]+)/copy\\?key=([\\w-]+)");

    private DeletionDesk desk = new DeletionDesk();

    private static String body(String kind, String more) {
        return "{\"kind\":\"" + kind + "\",\"phone\":\"" + PHONE + "\"" + more + "}";
    }

    @Test
    void whoAsksToBeErasedIsGoneAndItIsCertified() {
        CustomerId id = desk.add("郑抹去", PHONE, "zheng@example.com");
        CustomerId other = desk.add("林旁人", "13412340004", "");
        desk.copies.note(new Copy(Copy.origin(id), CopyKind.EXPORT, "mailing house", desk.now));

        String request = desk.carriedOut(body("erase", ""));

        assertThat(desk.request(request).state()).isEqualTo(RequestState.DONE);
        assertThat(desk.find(id)).isEmpty();
        assertThat(desk.find(other)).isPresent();
        assertThat(desk.told(request).text()).contains("正在").contains("最后一条消息");
        assertThat(desk.announced)
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.kind()).isEqualTo(RequestKind.ERASE);
                    assertThat(told.recipients()).containsExactly("mailing house");
                });
        String text =
                desk.erasures
                        .find(desk.request(request).id())
                        .orElseThrow()
                        .certificate()
                        .orElseThrow();
        assertThat(Certificates.verify(text, Optional.of(desk.signer.publicKey())).sound())
                .isTrue();
        assertThat(text)
                .contains("\"request\":\"" + request + "\"", "\"law\":\"pipl\"", "55–57", "31 days")
                .contains("\"step\":\"keys\"", "\"ledger\":\"", "\"verified\":\"2026-03-01T")
                .doesNotContain(PHONE, "抹去", "zheng", id.value());
    }

    @Test
    void twoRequestsOfOnePersonAtOnceEndWell() {
        CustomerId id = desk.add("郑抹去", PHONE, "");
        String one = desk.ask(body("erase", ""));
        String other = desk.ask(body("erase", ""));
        desk.verify(one, desk.code(one));
        desk.verify(other, desk.code(other));

        desk.settle();

        for (String request : List.of(one, other)) {
            assertThat(desk.request(request).state()).isEqualTo(RequestState.DONE);
            assertThat(desk.erasures.find(desk.request(request).id()).orElseThrow().certificate())
                    .isPresent();
        }
        assertThat(desk.find(id)).isEmpty();
    }

    @Test
    void whoCannotBeToldIsErasedNevertheless() {
        CustomerId id = desk.add("郑抹去", PHONE, "");
        String request = desk.ask(body("erase", ""));
        desk.verify(request, desk.code(request));
        desk.undeliverable = true;

        desk.settle();

        assertThat(desk.request(request).state()).isEqualTo(RequestState.DONE);
        assertThat(desk.find(id)).isEmpty();
    }

    @Test
    void aCodeThatCannotBeDeliveredLooksFromOutsideAsIfNobodyWereKnown() {
        desk.add("郑抹去", PHONE, "");
        desk.undeliverable = true;

        String request = desk.ask(body("erase", ""));

        assertThat(desk.request(request).state()).isEqualTo(RequestState.VERIFYING);
        assertThat(desk.verify(request, "000000").getStatusCode()).isEqualTo(422);
    }

    @Test
    void aLatecomerUnderAHoldOfItsOwnIsLeftToThePrivacyOfficer() {
        desk.add("郑抹去", PHONE, "");
        String request = desk.ask(body("erase", ""));
        desk.verify(request, desk.code(request));
        desk.deliver(QueueMessage.of(desk.queued.remove()));
        CustomerId late = desk.addUnasked("郑抹去", PHONE);
        CustomerId other = desk.addUnasked("林旁人", PHONE);
        hold(late, "2026-12-31");

        desk.settle();

        assertThat(desk.request(request).state()).isEqualTo(RequestState.DONE);
        assertThat(desk.find(late)).isPresent();
        assertThat(desk.find(other)).isPresent();
    }

    @Test
    void whoIsHeldIsRestrictedAndErasedWhenTheHoldEnds() {
        CustomerId id = desk.add("郑抹去", PHONE, "");
        assertThat(
                        desk.staff(
                                        DeletionDesk.PRIVACY,
                                        "POST /holds",
                                        "{\"customer\":\"%s\",\"reason\":\"税收征管法 52\",\"until\":\"2026-03-04\"}"
                                                .formatted(id))
                                .getStatusCode())
                .isEqualTo(201);

        String request = desk.carriedOut(body("erase", ""));

        assertThat(desk.request(request).state()).isEqualTo(RequestState.HELD);
        assertThat(desk.find(id).map(Customer::restricted)).contains(true);
        assertThat(desk.told(request).text()).contains("暂时不能删除");
        assertThat(ProtectiveTags.of(desk.find(id).orElseThrow(), LocalDate.of(2026, 3, 4)))
                .containsExactlyInAnyOrder(ProtectiveTags.LEGAL_HOLD, Customer.RESTRICTED);

        for (int day = 0; day < 3; day++) {
            desk.later(Duration.ofDays(1));
            assertThat(desk.request(request).state()).isEqualTo(RequestState.HELD);
        }
        desk.now = Instant.parse("2026-03-04T16:00:01Z"); // The fifth begins in China.
        desk.later(Duration.ZERO);
        assertThat(desk.request(request).state()).isEqualTo(RequestState.DONE);
        assertThat(desk.find(id)).isEmpty();
    }

    @Test
    void aHoldThatIsReleasedLetsTheErasureGoOnWithinADay() {
        CustomerId id = desk.add("郑抹去", PHONE, "");
        hold(id, "2027-03-01");
        String request = desk.carriedOut(body("erase", ""));

        assertThat(
                        desk.staff(DeletionDesk.PRIVACY, "DELETE /holds?customer=" + id, "")
                                .getStatusCode())
                .isEqualTo(204);
        desk.later(Duration.ofDays(1));

        assertThat(desk.request(request).state()).isEqualTo(RequestState.DONE);
    }

    private void hold(CustomerId id, String until) {
        desk.staff(
                DeletionDesk.PRIVACY,
                "POST /holds",
                "{\"customer\":\"%s\",\"order\":\"o-1\",\"reason\":\"contract\",\"until\":\"%s\"}"
                        .formatted(id, until));
        desk.staff(
                DeletionDesk.PRIVACY,
                "POST /holds",
                "{\"customer\":\"%s\",\"reason\":\"contract\",\"until\":\"%s\"}"
                        .formatted(id, until));
        desk.staff(DeletionDesk.PRIVACY, "DELETE /holds?customer=" + id + "&order=o-1", "");
    }

    @Test
    void whatIsTakenBackDuringTheCoolingOffIsNotDone() {
        desk = new DeletionDesk(Duration.ofDays(7));
        CustomerId id = desk.add("郑抹去", PHONE, "");
        String request = desk.carriedOut(body("erase", ""));
        assertThat(desk.request(request).state()).isEqualTo(RequestState.SCHEDULED);
        desk.later(Duration.ofDays(6));
        assertThat(desk.request(request).state()).isEqualTo(RequestState.SCHEDULED);

        var cancelled =
                desk.staff(DeletionDesk.PRIVACY, "POST /requests/" + request + "/cancel", "");

        assertThat(cancelled.getStatusCode()).isEqualTo(200);
        desk.later(Duration.ofDays(7));
        assertThat(desk.request(request).refusal()).contains(Refusal.CANCELLED);
        assertThat(desk.find(id)).isPresent();
        assertThat(desk.told(request).text()).contains("申请人已撤回");
    }

    @Test
    void whatNobodyTakesBackIsDoneWhenTheCoolingOffIsOver() {
        desk = new DeletionDesk(Duration.ofDays(7));
        CustomerId id = desk.add("郑抹去", PHONE, "");
        String request = desk.carriedOut(body("erase", ""));

        desk.later(Duration.ofDays(7));

        assertThat(desk.request(request).state()).isEqualTo(RequestState.DONE);
        assertThat(desk.find(id)).isEmpty();
    }

    @Test
    void whoAsksToBeRestrictedIs() {
        CustomerId id = desk.add("郑抹去", PHONE, "");

        String request = desk.carriedOut(body("restrict", ""));

        assertThat(desk.find(id).map(Customer::restricted)).contains(true);
        assertThat(desk.told(request).text()).contains("已办理完毕");
        assertThat(desk.announced)
                .extracting(told -> told.kind())
                .containsExactly(RequestKind.RESTRICT);
    }

    @Test
    void takingBackAnErasureLeavesARestrictionThatWasAskedFor() {
        CustomerId id = desk.add("郑抹去", PHONE, "");
        hold(id, "2027-03-01");
        desk.carriedOut(body("restrict", ""));
        String erase = desk.carriedOut(body("erase", ""));

        desk.staff(DeletionDesk.PRIVACY, "POST /requests/" + erase + "/cancel", "");

        assertThat(desk.find(id).map(Customer::restricted)).contains(true);
    }

    @Test
    void takingBackAnErasureThatIsHeldFreesTheCustomer() {
        CustomerId id = desk.add("郑抹去", PHONE, "");
        hold(id, "2027-03-01");
        String erase = desk.carriedOut(body("erase", ""));
        assertThat(desk.find(id).map(Customer::restricted)).contains(true);

        desk.staff(DeletionDesk.PRIVACY, "POST /requests/" + erase + "/cancel", "");

        assertThat(desk.find(id).map(Customer::restricted)).contains(false);
    }

    @Test
    void whoObjectsToMarketingAllowsItNoMore() {
        CustomerId id =
                desk.add(
                        "郑抹去",
                        PHONE,
                        "",
                        Map.of("service", true, "marketing", true, "marketing-sms", true));
        CustomerId silent = desk.add("林旁人", "13412340004", "", Map.of());

        desk.carriedOut(body("object", ""));
        desk.carriedOut(body("object", "").replace(PHONE, "13412340004"));

        Customer customer = desk.find(id).orElseThrow();
        assertThat(customer.consents().allows("marketing")).isFalse();
        assertThat(customer.consents().allows("marketing-sms")).isFalse();
        assertThat(customer.consents().allows("service")).isTrue();
        assertThat(desk.find(silent).orElseThrow().consents().byPurpose())
                .hasEntrySatisfying("marketing", said -> assertThat(said.given()).isFalse());
    }

    @Test
    void whatIsWithdrawnIsWhatWasNamedOrEverything() {
        CustomerId id = desk.add("郑抹去", PHONE, "");

        desk.carriedOut(body("withdraw", ",\"purposes\":[\"service\"]"));
        assertThat(desk.find(id).orElseThrow().consents().allows("service")).isFalse();
        assertThat(desk.find(id).orElseThrow().consents().allows("marketing")).isTrue();

        String all = desk.carriedOut(body("withdraw", ""));
        assertThat(desk.find(id).orElseThrow().consents().allows("marketing")).isFalse();
        assertThat(desk.requests.wish(desk.request(all).id())).isEmpty();
    }

    @Test
    void whatIsWrongIsPutRight() {
        CustomerId id = desk.add("郑抹去", PHONE, "");

        String request = desk.carriedOut(body("correct", ",\"correct\":{\"name\":\"郑更正\"}"));

        assertThat(desk.find(id).orElseThrow().profile().value(Field.NAME)).contains("郑更正");
        assertThat(desk.find(id).orElseThrow().profile().value(Field.PHONE)).isPresent();
        assertThat(desk.request(request).state()).isEqualTo(RequestState.DONE);
        assertThat(desk.requests.wish(desk.request(request).id())).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsNotPutRightAndThePersonIsTold() {
        CustomerId id = desk.add("郑抹去", PHONE, "");

        String request = desk.carriedOut(body("correct", ",\"correct\":{\"phone\":\"12\"}"));

        assertThat(desk.request(request).refusal()).contains(Refusal.UNUSABLE);
        assertThat(desk.told(request).text()).contains("更正的内容无法使用");
        assertThat(desk.find(id).orElseThrow().profile().value(Field.PHONE)).isPresent();
        assertThat(desk.requests.wish(desk.request(request).id())).isEmpty();
    }

    @Test
    void theCopySaysEverythingAndWhereItCameFromAndIsFetchedOnce() throws IOException {
        CustomerId id = desk.add("郑抹去", PHONE, "zheng@example.com");
        desk.add("郑抹去", PHONE, "zheng.new@example.com");
        desk.add("林旁人", "13412340004", "lin@example.com");

        String request = desk.carriedOut(body("access", ""));

        Map<String, String> files = unzipped(request);
        assertThat(files)
                .containsKeys("data.json", "values.csv", "records.csv", "consents.csv")
                .allSatisfy((_, text) -> assertThat(text).doesNotContain("林旁人", "13412340004"));
        assertThat(files.get("values.csv"))
                .startsWith("\ufeffcustomer,field,value,current,channel,time,record\r\n")
                .contains(id + ",phone,+8613412340003,true,website,2026-03-01T04:00:00Z,record-1")
                .contains("zheng.new@example.com");
        assertThat(files.get("data.json")).contains("\"郑抹去\"").startsWith("{\"request\":");
        assertThat(desk.copies.of(Copy.origin(id))).hasSize(1);
        assertThat(desk.copies.of(Copy.origin(desk.request(request).id()))).hasSize(1);

        String link = link(request);
        assertThat(desk.call("GET " + link + "x", "").getStatusCode()).isEqualTo(404);
        var fetched = desk.call("GET " + link, "");
        assertThat(fetched.getStatusCode()).isEqualTo(303);
        assertThat(fetched.getHeaders().get("Location")).isEqualTo("memory:" + request);
        assertThat(desk.call("GET " + link, "").getStatusCode()).isEqualTo(404);

        desk.later(Duration.ofHours(24).plusSeconds(1));
        assertThat(desk.accessCopies.kept(desk.request(request).id())).isEmpty();
        assertThat(desk.copies.of(Copy.origin(id))).isEmpty();
        assertThat(desk.request(request).next()).isEmpty();
    }

    @Test
    void afterADayTheCopyIsNotFetched() {
        desk.add("郑抹去", PHONE, "");
        String request = desk.carriedOut(body("access", ""));
        String link = link(request);
        desk.now = desk.now.plus(Duration.ofHours(24));

        assertThat(desk.call("GET " + link, "").getStatusCode()).isEqualTo(404);
        desk.later(Duration.ZERO);
        assertThat(desk.accessCopies.kept(desk.request(request).id())).isEmpty();
    }

    private String link(String request) {
        Matcher link = KEY.matcher(desk.told(request).text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private Map<String, String> unzipped(String request) throws IOException {
        byte[] zip = desk.accessCopies.kept(desk.request(request).id()).orElseThrow();
        var files = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void whoseTimeInTheArchiveHasEndedIsErasedAndNobodyIsTold() {
        CustomerId id = desk.add("郑抹去", PHONE, "");
        desk.ends.handOver(Set.of(id), LocalDate.of(2026, 3, 1));

        desk.later(Duration.ofMinutes(10));

        assertThat(desk.find(id)).isEmpty();
        assertThat(desk.outbox).isEmpty();
        assertThat(desk.ends.waiting(10)).isEmpty();
        JsonNode due =
                DeletionDesk.json(
                        desk.staff(DeletionDesk.PRIVACY, "GET /requests?due=2027-01-01", ""));
        assertThat(due.get("items")).isEmpty();
    }

    @Test
    void aMessageOfNobodyFailsAndOneOfNoRequestDoesNothing() {
        assertThat(desk.deliver("{\"request\":\"x\"}").getBatchItemFailures()).hasSize(1);
        assertThat(desk.deliver("{\"request\":\"" + "b".repeat(26) + "\"}").getBatchItemFailures())
                .isEmpty();
    }
}
