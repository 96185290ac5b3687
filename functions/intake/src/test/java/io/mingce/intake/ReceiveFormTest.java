package io.mingce.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.customer.CustomerType;
import io.mingce.edge.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ReceiveFormTest {

    private static final String MINIMAL =
            "{\"name\":\"张三\",\"phone\":\"13812345678\",\"consents\":{\"service\":true}}";

    private final FormsDesk desk = new FormsDesk();

    @Test
    void handsOverWhatWasFilledInAndNothingElse() {
        desk.handle("person-json");

        Submission submission = desk.register.only();
        assertThat(submission.record())
                .isEqualTo(
                        new RawRecord(
                                Map.of(
                                        Column.TYPE, List.of("个人"),
                                        Column.NAME, List.of("张三"),
                                        Column.PHONE, List.of("138 1234 5678"),
                                        Column.EMAIL, List.of("zhangsan@example.com"))));
        assertThat(submission.consents()).isEqualTo(Map.of("service", true, "marketing", false));
        assertThat(submission.noticeVersion()).isEqualTo("2026-01");
        assertThat(submission.idempotencyKey()).isEqualTo(Optional.empty());
        assertThat(submission.at()).isEqualTo(FormsDesk.NOON);
        assertThat(submission.language()).isEqualTo(Language.ZH);
        assertThat(submission.form().channel()).isEqualTo("website");
        assertThat(submission.form().type()).isEqualTo(CustomerType.PERSON);
        assertThat(submission.toString()).doesNotContain("张三", "138", "zhangsan");
    }

    @Test
    void readsAFormAsABrowserSendsIt() {
        var answer = desk.handle("person-urlencoded");

        assertThat(answer.getHeaders()).containsEntry("Location", "person/thanks?lang=zh");
        assertThat(desk.register.only().record().first(Column.ADDRESS))
                .isEqualTo("浙江省杭州市西湖区文三路 1 号");
        assertThat(desk.register.only().consents())
                .isEqualTo(Map.of("service", true, "marketing", true));
    }

    @Test
    void recordsTheCurrentNoticeWhereTheCallerNamesNone() {
        desk.postJson(MINIMAL, Map.of());

        assertThat(desk.register.only().noticeVersion()).isEqualTo("2026-01");
    }

    @Test
    void countsADoubleClickOnceAndAReturnNextDayAgain() {
        String first = id(desk.postJson(MINIMAL, Map.of()));
        desk.now = FormsDesk.NOON.plusMillis(300);
        String second = id(desk.postJson(MINIMAL, Map.of()));
        assertThat(second).isEqualTo(first);
        assertThat(desk.register.held).hasSize(1);

        desk.now = FormsDesk.NOON.plus(Duration.ofDays(1));
        assertThat(id(desk.postJson(MINIMAL, Map.of()))).isNotEqualTo(first);
        assertThat(desk.register.held).hasSize(2);
    }

    @ParameterizedTest(name = "key {0} then {1}, same body {2} → {3}, {4} held")
    @CsvSource({
        "k1, k1, true,  201, 1",
        "k1, k1, false, 422, 1",
        "k1, k2, true,  201, 2",
        "k1, k2, false, 201, 2",
    })
    void answersTheSameForTheSameKeyAndRefusesItForOtherContent(
            String firstKey, String secondKey, boolean sameBody, int status, int held) {
        var first = desk.postJson(MINIMAL, Map.of("Idempotency-Key", firstKey));
        desk.now = FormsDesk.NOON.plus(Duration.ofDays(3));

        var second =
                desk.postJson(
                        sameBody ? MINIMAL : MINIMAL.replace("张三", "李四"),
                        Map.of("idempotency-key", secondKey));

        assertThat(second.getStatusCode()).isEqualTo(status);
        assertThat(desk.register.held).hasSize(held);
        if (firstKey.equals(secondKey) && sameBody) {
            assertThat(second.getBody()).isEqualTo(first.getBody());
        }
        if (status == 422) {
            assertThat(second.getBody()).contains("urn:mingce:problem:idempotency-key-reused");
        }
    }

    @ParameterizedTest(name = "Idempotency-Key of {0} × {1} → {2}")
    @CsvSource({"k, 200, 201", "k, 201, 400", "é, 3, 400"})
    void acceptsKeysOfVisibleCharactersUpToALimit(String letter, int times, int status) {
        var answer = desk.postJson(MINIMAL, Map.of("Idempotency-Key", letter.repeat(times)));

        assertThat(answer.getStatusCode()).isEqualTo(status);
    }

    @Test
    void thanksAProgramThatFillsTheHoneypotAndHoldsNothing() {
        var honest = desk.handle("person-json");
        var trapped = desk.handle("honeypot-json");

        assertThat(trapped.getStatusCode()).isEqualTo(honest.getStatusCode());
        assertThat(trapped.getHeaders()).isEqualTo(honest.getHeaders());
        assertThat(trapped.getBody()).hasSameSizeAs(honest.getBody());
        assertThat(id(desk.handle("honeypot-json"))).isEqualTo(id(trapped));
        assertThat(desk.handle("honeypot").getHeaders())
                .isEqualTo(desk.handle("person-urlencoded").getHeaders());
        assertThat(desk.register.held).hasSize(2);
        assertThat(desk.counted).hasSize(3).containsOnly("forms HoneypotFilled");
    }

    @Test
    void saysInWordsWhatCleaningCouldNotAccept() {
        var answer = desk.postJson(MINIMAL.replace("13812345678", "call me"), Map.of());

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("\"field\":\"phone\"", "不是有效的电话号码，请填写 11 位手机号")
                .doesNotContain("call me");
    }

    @ParameterizedTest(name = "{0} characters → {1}")
    @CsvSource({"80, 201", "81, 422"})
    void limitsTheLengthOfAField(int length, int status) {
        var answer = desk.postJson(MINIMAL.replace("张三", "张".repeat(length)), Map.of());

        assertThat(answer.getStatusCode()).isEqualTo(status);
    }

    @Test
    void refusesABodyOfSevenMegabytes() {
        var answer = desk.postJson(MINIMAL.replace("张三", "a".repeat(7 << 20)), Map.of());

        assertThat(answer.getStatusCode()).isEqualTo(413);
        assertThat(answer.getBody()).contains("urn:mingce:problem:body-too-large");
    }

    @ParameterizedTest(name = "{0}, Accept: {1} → {2}")
    @CsvSource({
        "application/json, */*, 201",
        "application/json, application/json, 201",
        "application/json, text/html, 303",
        "application/json; charset=utf-8, '', 201",
        "APPLICATION/JSON, '', 201",
        "text/plain, */*, 415",
        "'', */*, 415",
    })
    void answersProgramsInJsonAndBrowsersWithAPage(String type, String accept, int status) {
        var answer = desk.postJson(MINIMAL, Map.of("Content-Type", type, "Accept", accept));

        assertThat(answer.getStatusCode()).isEqualTo(status);
    }

    private static String id(APIGatewayProxyResponseEvent answer) {
        assertThat(answer.getBody()).matches("\\{\"id\":\"[0-9a-f]{20}\",\"status\":\"received\"}");
        return answer.getBody().replaceAll(".*\"id\":\"([0-9a-f]+)\".*", "$1");
    }
}
