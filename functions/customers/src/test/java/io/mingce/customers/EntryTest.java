package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/// Customers that staff enter.
class EntryTest {

    private static final String SOMEBODY =
            """
            {"type":"person","name":"上官测试","phone":"137 1234 0001",
             "consents":{"service":true,"marketing":false},"extensions":{"preferredStore":"西湖店"}}
            """;

    private final CustomersDesk desk = new CustomersDesk();

    @Test
    void areShownAsEverybodyElseAndAreTheSalespersonsOwn() {
        Answer entered = desk.call("sales:li", "POST /customers", SOMEBODY);

        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.text()).doesNotContain("上官测试", "13712340001");
        assertThat(entered.at("/owner").asText()).isEqualTo("li");
        assertThat(entered.header("Location")).isEqualTo("customers/" + entered.id());
        assertThat(entered.header("ETag")).isEqualTo("\"1\"");
        Answer read = desk.call("sales:li", "GET /customers/" + entered.id(), "");
        assertThat(read.at("/consents/service/given").asBoolean()).isTrue();
        assertThat(read.at("/consents/marketing/given").asBoolean()).isFalse();
        assertThat(read.at("/extensions/preferredStore").asText()).isEqualTo("西湖店");
        assertThat(read.at("/sources/items/0/channel").asText()).isEqualTo("staff");
    }

    @ParameterizedTest
    @CsvSource({"service:anna", "manager:boss"})
    void areNobodysWhereSomebodyElseEntersThem(String who) {
        assertThat(desk.call(who, "POST /customers", SOMEBODY).at("/owner").isMissingNode())
                .isTrue();
    }

    @Test
    void areToldToBeKnownAndNothingIsStored() {
        String id = desk.call("sales:li", "POST /customers", SOMEBODY).id();
        int before = desk.customers().size();

        Answer own = desk.call("sales:li", "POST /customers", SOMEBODY);
        Answer other = desk.call("sales:wang", "POST /customers", SOMEBODY);
        Answer manager = desk.call("manager:boss", "POST /customers", SOMEBODY);

        assertThat(own.status()).isEqualTo(409);
        assertThat(own.at("/customer").asText()).isEqualTo(id);
        assertThat(manager.at("/customer").asText()).isEqualTo(id);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/type").asText()).isEqualTo("urn:mingce:problem:duplicate");
        assertThat(other.text()).doesNotContain(id, "上官");
        assertThat(desk.customers().size()).isEqualTo(before);
        assertThat(desk.call("manager:boss", "GET /customers/" + id, "").header("ETag"))
                .isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "sales:li,     zh, 本人通过表单重新同意之前不得再登记",
        "manager:boss, en, nobody enters them again before",
    })
    void areNotEnteredAgainAfterTheyWereErasedWhateverTheyAreSaidToAllow(
            String who, String language, String shows) {
        desk.keepOut(desk.call("sales:li", "POST /customers", SOMEBODY).id());
        int before = desk.customers().size();

        Answer refused =
                desk.call(
                        who,
                        "POST /customers",
                        SOMEBODY,
                        Map.of("Accept-Language", language, "Idempotency-Key", "k-2"));
        Answer another =
                desk.call(who, "POST /customers", "{\"name\":\"东方测试\",\"phone\":\"13712340001\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type").asText()).isEqualTo("urn:mingce:problem:suppressed");
        assertThat(refused.text()).contains(shows).doesNotContain("上官", "13712340001");
        assertThat(another.at("/type").asText()).isEqualTo("urn:mingce:problem:duplicate");
        assertThat(desk.customers().size()).isEqualTo(before);
    }

    @Test
    void areTheSameWhereARequestComesAgainUnderItsKey() {
        var key = Map.of("Idempotency-Key", "k-1");

        Answer first = desk.call("sales:li", "POST /customers", SOMEBODY, key);
        Answer again = desk.call("sales:li", "POST /customers", SOMEBODY, key);
        Answer reused = desk.call("sales:li", "POST /customers", "{\"name\":\"东方测试\"}", key);
        Answer another = desk.call("sales:wang", "POST /customers", SOMEBODY, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(reused.status()).isEqualTo(422);
        assertThat(another.status()).isEqualTo(409);
    }
}
