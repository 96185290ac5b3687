package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.Access;
import io.mingce.registration.StateConsent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a customer told staff to allow or withdrew.
class ConsentsTest {

    private final CustomersDesk desk = new CustomersDesk();
    private String id = "";

    @BeforeEach
    void enter() {
        id =
                desk.call(
                                "sales:li",
                                "POST /customers",
                                "{\"name\":\"上官测试\",\"consents\":{\"marketing\":true}}")
                        .id();
    }

    private Answer put(String who, String purpose, String body) {
        return desk.call(who, "PUT /customers/" + id + "/consents/" + purpose, body);
    }

    private Answer withdraw() {
        return put("sales:li", "marketing", "{\"status\":\"withdrawn\"}");
    }

    private boolean allowed() {
        return desk.call("sales:li", "GET /customers/" + id, "")
                .at("/consents/marketing/given")
                .asBoolean();
    }

    @Test
    void areWithdrawnAtOnce() {
        assertThat(allowed()).isTrue();
        Answer withdrawn = withdraw();

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.at("/given").asBoolean(true)).isFalse();
        assertThat(withdrawn.at("/noticeVersion").asText()).isEqualTo("staff");
        assertThat(withdrawn.header("ETag")).isEqualTo("\"2\"");
        assertThat(allowed()).isFalse();
        assertThat(desk.call("sales:li", "GET /customers?consent=marketing", "").at("/items"))
                .isEmpty();
    }

    @Test
    void saidAgainChangeNothing() {
        withdraw();

        assertThat(withdraw().header("ETag")).isEqualTo("\"2\"");
        assertThat(last().outcome()).isEqualTo(Access.Outcome.READ);
    }

    @Test
    void areNotedWithTheirPurposeAndNothingElse() {
        withdraw();

        assertThat(last().outcome()).isEqualTo(Access.Outcome.CHANGED);
        assertThat(last().action()).isEqualTo("consent");
        assertThat(last().fields()).containsExactly("consents.marketing");
        Answer changes = desk.call("privacy:pia", "GET /customers/" + id + "/changes", "");
        assertThat(changes.at("/items/0/fields/0").asText()).isEqualTo("consents.marketing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Marketing", "1st", "%E8%90%A5%E9%94%80", "a%0Ab", "..", "a_b", "-"})
    void areForAPurpose(String purpose) {
        assertThat(put("sales:li", purpose, "{\"status\":\"given\"}").status()).isEqualTo(400);
    }

    @Test
    void areForSoManyPurposes() {
        assertThat(put("sales:li", "a".repeat(51), "{\"status\":\"given\"}").status())
                .isEqualTo(400);
        for (int n = 1; n < StateConsent.MOST; n++) {
            assertThat(put("sales:li", "purpose-" + n, "{\"status\":\"given\"}").status())
                    .isEqualTo(200);
        }
        assertThat(put("sales:li", "more", "{\"status\":\"given\"}").status()).isEqualTo(409);
        assertThat(withdraw().status()).isEqualTo(200);
    }

    @Test
    void ofSomebodyElsesCustomerAreNobodysBusiness() {
        assertThat(put("sales:wang", "marketing", "{\"status\":\"withdrawn\"}").status())
                .isEqualTo(404);
        assertThat(allowed()).isTrue();
    }

    private Access last() {
        return desk.trail().accesses().getLast();
    }
}
