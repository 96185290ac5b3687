package io.mingce.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.request.RequestId;
import io.mingce.request.RequestState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class PublicRequestsTest {

    private static final String ERASE = "{\"kind\":\"erase\",\"phone\":\"134 1234 0003\"}";
    private static final String STRANGER = "{\"kind\":\"erase\",\"phone\":\"13499999999\"}";

    private final DeletionDesk desk = new DeletionDesk();

    @Test
    void theAnswerNeverTellsWhetherSomebodyIsKnown() {
        desk.add("郑抹去", "13412340003", "zheng@example.com");

        var known = desk.call("POST /requests", ERASE);
        var unknown = desk.call("POST /requests", STRANGER);

        assertThat(known.getStatusCode()).isEqualTo(202).isEqualTo(unknown.getStatusCode());
        assertThat(known.getHeaders()).isEqualTo(unknown.getHeaders());
        assertThat(blank(known.getBody())).isEqualTo(blank(unknown.getBody()));
        JsonNode answer = DeletionDesk.json(known);
        assertThat(answer.get("status").asText()).isEqualTo("received");
        assertThat(answer.get("due").asText()).isEqualTo("2026-03-31");
        assertThat(desk.queued).hasSize(2);
    }

    private static String blank(String body) {
        return body.replaceAll("[a-z2-7]{26}", "…");
    }

    @Test
    void whoIsUnknownIsSentNothingAndLooksTheSame() {
        desk.add("郑抹去", "13412340003", "zheng@example.com");
        String known = desk.ask(ERASE);
        String unknown = desk.ask(STRANGER);

        assertThat(desk.outbox)
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.request()).hasToString(known);
                    assertThat(message.recipient()).isEqualTo("+8613412340003");
                    assertThat(message.text()).containsPattern("\\b\\d{6}\\b").contains("10 分钟");
                });
        for (String id : List.of(known, unknown)) {
            assertThat(desk.request(id).state()).isEqualTo(RequestState.VERIFYING);
            assertThat(desk.request(id).code()).isPresent();
        }
        var one = desk.verify(known, "x");
        var other = desk.verify(unknown, "x");
        assertThat(one.getBody()).isEqualTo(other.getBody());
        assertThat(one.getStatusCode()).isEqualTo(other.getStatusCode()).isEqualTo(422);
        assertThat(desk.request(unknown).code().orElseThrow().tries()).isEqualTo(1);

        desk.later(Duration.ofMinutes(11));
        assertThat(desk.request(unknown).state()).isEqualTo(RequestState.REFUSED);
        assertThat(desk.request(known).state()).isEqualTo(RequestState.REFUSED);
        assertThat(desk.outbox).hasSize(1);
    }

    @Test
    void theRightCodeCountsOnce() {
        desk.add("郑抹去", "13412340003", "");
        String id = desk.ask(ERASE);
        String code = desk.code(id);

        var first = desk.verify(id, code);
        assertThat(first.getStatusCode()).isEqualTo(202);
        assertThat(DeletionDesk.json(first).get("status").asText()).isEqualTo("scheduled");
        assertThat(desk.verify(id, code).getStatusCode()).isEqualTo(422);
    }

    @Test
    void theCodeIsTakenAsPeopleTypeIt() {
        desk.add("郑抹去", "13412340003", "");
        String id = desk.ask(ERASE);
        String wide =
                desk.code(id)
                        .codePoints()
                        .mapToObj(c -> Character.toString(c - '0' + '０'))
                        .reduce("", String::concat);

        assertThat(desk.verify(id, " " + wide.substring(0, 3) + " " + wide.substring(3)))
                .extracting("statusCode")
                .isEqualTo(202);
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsWrongToo() {
        desk.add("郑抹去", "13412340003", "");
        String id = desk.ask(ERASE);
        String code = desk.code(id);
        String wrong = code.equals("000000") ? "000001" : "000000";
        IntStream.range(0, 5)
                .forEach(i -> assertThat(desk.verify(id, wrong).getStatusCode()).isEqualTo(422));

        var last = desk.verify(id, code);

        assertThat(last.getStatusCode()).isEqualTo(422);
        assertThat(last.getBody()).contains("urn:mingce:problem:wrong-code");
    }

    @Test
    void afterTenMinutesTheRightCodeIsWrong() {
        desk.add("郑抹去", "13412340003", "");
        String id = desk.ask(ERASE);
        desk.now = desk.now.plus(Duration.ofMinutes(10));

        assertThat(desk.verify(id, desk.code(id)).getStatusCode()).isEqualTo(422);
    }

    @Test
    void theCodeOfOneRequestIsWrongForAnother() {
        desk.add("郑抹去", "13412340003", "");
        String one = desk.ask(ERASE);
        String other = desk.ask(ERASE);

        assertThat(desk.verify(other, desk.code(one)).getStatusCode())
                .isEqualTo(desk.code(one).equals(desk.code(other)) ? 202 : 422);
        assertThat(desk.verify("x".repeat(26), desk.code(one)).getStatusCode()).isEqualTo(422);
        assertThat(desk.verify("nonsense", desk.code(one)).getStatusCode()).isEqualTo(422);
    }

    @Test
    void ofManyAtOnceWithTheRightCodeOneIsTaken() throws InterruptedException, ExecutionException {
        desk.add("郑抹去", "13412340003", "");
        String id = desk.ask(ERASE);
        String code = desk.code(id);
        var barrier = new CyclicBarrier(8);
        Callable<Integer> call =
                () -> {
                    barrier.await();
                    return desk.verify(id, code).getStatusCode();
                };

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(8, call))) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(202).hasSize(8);
        assertThat(new HashSet<>(statuses)).isEqualTo(Set.of(202, 422));
    }

    @Test
    void ofAThousandAMinuteFromOneSourceTwentyAreTaken() {
        desk.add("郑抹去", "13412340003", "");
        var statuses =
                IntStream.range(0, 1_000)
                        .map(i -> {
                            desk.source = "2001:db8:1:2::" + Integer.toHexString(i);
                            return desk.call("POST /requests", ERASE).getStatusCode();
                        })
                        .boxed()
                        .toList();

        assertThat(statuses).filteredOn(status -> status == 202).hasSize(20);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(980);
        desk.settle();
        assertThat(desk.outbox).as("codes an hour to one contact").hasSize(5);

        desk.source = "198.51.100.1";
        assertThat(desk.call("POST /requests", STRANGER).getStatusCode()).isEqualTo(202);
        desk.source = "2001:db8:1:2::1";
        desk.now = desk.now.plus(Duration.ofMinutes(1));
        assertThat(desk.call("POST /requests", STRANGER).getStatusCode()).isEqualTo(202);
    }

    @Test
    void whoAsksTooOftenIsSentNoCodeAndNotToldSo() {
        desk.add("郑抹去", "13412340003", "");
        for (int i = 0; i < 5; i++) {
            desk.ask(ERASE);
        }

        String sixth = desk.ask(ERASE);

        assertThat(desk.outbox).hasSize(5);
        assertThat(desk.request(sixth).state()).isEqualTo(RequestState.VERIFYING);
        desk.now = desk.now.plus(Duration.ofHours(1));
        desk.ask(ERASE);
        assertThat(desk.outbox).hasSize(6);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"erase\"}                                      | 422 | phone",
                "{\"kind\":\"erase\",\"phone\":\"12\"}                     | 422 | phone",
                "{\"kind\":\"erase\",\"email\":\"x\"}                      | 422 | email",
                "{\"kind\":\"burn\",\"phone\":\"13412340003\"}             | 422 | kind",
                "{\"phone\":\"13412340003\"}                               | 422 | kind",
                "{\"kind\":\"erase\",\"phone\":13412340003}                | 400 | phone",
                "{\"kind\":\"erase\",\"phone\":\"13412340003\",\"law\":\"x\"} | 422 | law",
                "{\"kind\":\"erase\",\"phone\":\"13412340003\",\"force\":\"x\"} | 400 | force",
                "{\"kind\":\"correct\",\"phone\":\"13412340003\"}          | 422 | correct",
                "{\"kind\":\"correct\",\"phone\":\"13412340003\",\"correct\":{\"owner\":\"x\"}} |"
                        + " 422 | correct.owner",
                "{\"kind\":\"withdraw\",\"phone\":\"13412340003\",\"purposes\":[\"a b\"]} | 422 |"
                        + " purposes",
                "[]                                                        | 400 | unreadable",
            })
    void whatIsWrongIsNamedAndNeverQuoted(String body, int status, String names) {
        var answer = desk.call("POST /requests", body);

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getBody()).contains(names).doesNotContain("13412340003");
        assertThat(desk.queued).isEmpty();
    }

    @Test
    void theLawIsTheirsIfTheySaySo() {
        String id = desk.ask("{\"kind\":\"access\",\"phone\":\"13412340003\",\"law\":\"gdpr\"}");
        String other = desk.ask("{\"kind\":\"access\",\"phone\":\"+1 212 555 0123\"}");

        assertThat(desk.request(id).law().key()).isEqualTo("gdpr");
        assertThat(desk.request(other).law().key()).isEqualTo("ccpa");
    }

    @Test
    void aPhoneOfAFamilyNeedsAName() {
        desk.add("郑抹去", "13412340003", "");
        desk.add("欧阳静好", "13412340003", "");

        String ambiguous = desk.ask(ERASE);
        assertThat(desk.request(ambiguous).state()).isEqualTo(RequestState.REFUSED);
        assertThat(desk.told(ambiguous).text()).contains("请填写姓名").doesNotContain("抹去");

        String named = desk.ask("{\"kind\":\"erase\",\"phone\":\"13412340003\",\"name\":\"郑抹去\"}");
        assertThat(desk.request(named).customers()).hasSize(1);
        assertThat(desk.request(named).state()).isEqualTo(RequestState.VERIFYING);
        String nobody = desk.ask("{\"kind\":\"erase\",\"phone\":\"13412340003\",\"name\":\"王五\"}");
        assertThat(desk.request(nobody).customers()).isEmpty();
        assertThat(desk.outbox)
                .extracting(message -> message.request().value())
                .doesNotContain(nobody);
    }

    @Test
    void anEnglishPersonIsAnsweredInEnglish() {
        desk.add("Grace Hopper", "", "grace@example.com");

        String id =
                desk.ask("{\"kind\":\"erase\",\"email\":\"Grace@example.com\",\"lang\":\"en\"}");

        assertThat(desk.told(id).phone()).isFalse();
        assertThat(desk.told(id).subject()).isEqualTo("Your request: Delete my data");
        assertThat(desk.told(id).text()).startsWith("Mingce: Your code for");
    }

    @Test
    void nothingOfARequestShowsThePerson() {
        desk.add("郑抹去", "13412340003", "");
        String id = desk.ask("{\"kind\":\"erase\",\"phone\":\"13412340003\",\"name\":\"郑抹去\"}");

        assertThat(desk.request(id) + " " + desk.told(id))
                .doesNotContain("13412340003", "抹去", desk.code(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePageWorksWithoutAScript(String lang) {
        desk.add("郑抹去", "13412340003", "");
        Map<String, String> browser =
                Map.of(
                        "Accept", "text/html",
                        "Content-Type", "application/x-www-form-urlencoded");
        var page = desk.call("GET /requests?lang=" + lang, "", browser);
        assertThat(page.getStatusCode()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("<html lang=\"" + (lang.equals("zh") ? "zh-CN" : "en") + "\">")
                .contains("name=\"kind\" value=\"erase\" checked", "name=\"phone\"")
                .doesNotContain("<script");

        var wrong =
                desk.call(
                        "POST /requests?lang=" + lang, "kind=erase&phone=%3Cb%3E&email=", browser);
        assertThat(wrong.getStatusCode()).isEqualTo(422);
        assertThat(wrong.getBody())
                .contains("value=\"&lt;b&gt;\"", "aria-invalid=\"true\"", "role=\"alert\"")
                .doesNotContain("<b>");

        var sent =
                desk.call(
                        "POST /requests?lang=" + lang,
                        "kind=erase&phone=13412340003&email=&name=&correct.name=",
                        browser);
        assertThat(sent.getStatusCode()).isEqualTo(303);
        String location = sent.getHeaders().get("Location");
        assertThat(location).startsWith("requests?request=").endsWith("&lang=" + lang);
        desk.settle();

        var code = desk.call("GET /" + location, "", browser);
        RequestId id = desk.outbox.getLast().request();
        assertThat(code.getBody())
                .contains("action=\"requests/" + id + "/verify?lang=" + lang, "one-time-code");

        var refused = desk.call("POST /requests/" + id + "/verify?lang=" + lang, "code=x", browser);
        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThat(refused.getBody()).contains("action=\"verify?lang=" + lang, "role=\"alert\"");

        var taken =
                desk.call(
                        "POST /requests/" + id + "/verify?lang=" + lang,
                        "code=" + desk.code(id.value()),
                        browser);
        assertThat(taken.getStatusCode()).isEqualTo(303);
        assertThat(taken.getHeaders().get("Location"))
                .isEqualTo("../../requests?done=1&lang=" + lang);
        assertThat(desk.call("GET /requests?done=1&lang=" + lang, "", browser).getBody())
                .contains(lang.equals("zh") ? "身份已核实" : "Thank you");
    }

    @Test
    void pagesOfOtherOriginsMayCall() {
        var preflight = desk.call("OPTIONS /requests", "");

        assertThat(preflight.getStatusCode()).isEqualTo(204);
        assertThat(preflight.getHeaders())
                .containsEntry("Access-Control-Allow-Origin", "*")
                .containsEntry("Access-Control-Allow-Methods", "GET, POST");
    }
}
