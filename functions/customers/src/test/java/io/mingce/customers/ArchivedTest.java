package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/// A customer in the archive: answers as before, is marked, and comes back with whatever happens to it.
class ArchivedTest {

    private static final String TELL =
            """
            {"type":"phone","time":"2026-02-27T10:00:00+08:00","content":"询问产品报价"}
            """;
    private static final String ORDER =
            """
            {"channel":"pos","externalId":"T-1","time":"2026-02-27T09:00:00+08:00",
             "amount":"199.90","currency":"CNY","status":"paid"}
            """;

    private final CustomersDesk desk = new CustomersDesk();
    private String id = "";

    @BeforeEach
    void enter() {
        id =
                call(
                                "POST /customers",
                                """
                                {"name":"上官测试","phone":"13712340001","note":"喜欢喝茶",
                                 "consents":{"service":true}}
                                """)
                        .id();
        call("PUT /customers/" + id + "/tags/key-account", "{\"class\":\"custom\"}");
        call("POST /customers/" + id + "/interactions", TELL);
        call("POST /customers/" + id + "/orders", ORDER);
    }

    private Answer call(String what, String body) {
        return desk.call("manager:boss", what, body);
    }

    private Answer read() {
        return call("GET /customers/" + id, "");
    }

    private String status() {
        return read().at("/status").asText();
    }

    private List<String> found(String query) {
        return call("GET /customers?" + query, "").at("/items").findValuesAsText("id");
    }

    /// But for its status and its version.
    private static JsonNode rest(Answer answer) {
        var rest = (ObjectNode) answer.at("");
        rest.remove(List.of("status", "version"));
        return rest;
    }

    @Test
    void answersAsBeforeAndSaysWhereItIs() {
        Answer before = read();
        desk.archive(id);

        Answer after = read();

        assertThat(before.at("/status").asText()).isEqualTo("active");
        assertThat(after.at("/status").asText()).isEqualTo("archived");
        assertThat(rest(after)).isEqualTo(rest(before));
        assertThat(after.at("/orders/items")).hasSize(1);
        assertThat(after.at("/tags").findValuesAsText("name")).contains("key-account");
    }

    @ParameterizedTest
    @CsvSource({
        "phone=13712340001,                     true",
        "namePrefix=%E4%B8%8A%E5%AE%98,         true",
        "phoneLast4=0001&status=archived,       true",
        "phone=13712340001&status=archived,     true",
        "phone=13712340001&status=active,       false",
        "tag=key-account&status=active,         false",
    })
    void isFoundWithItsStatus(String query, boolean found) {
        desk.archive(id);

        Answer answer = call("GET /customers?" + query, "");

        assertThat(answer.at("/items")).hasSize(found ? 1 : 0);
        assertThat(answer.at("/items").findValuesAsText("status"))
                .containsOnlyOnceElementsOf(found ? List.of("archived") : List.of());
    }

    @Test
    void isOnePersonWhoeverAsksWithOrWithoutTheFilter() {
        assertThat(found("phone=13712340001&status=active")).containsExactly(id);
        assertThat(found("phone=13712340001&status=archived")).isEmpty();
    }

    @Test
    void isInNoSegment() {
        call("PUT /customers/" + id + "/tags/missing-data", "{\"class\":\"custom\"}");
        assertThat(segment()).contains(id);

        desk.archive(id);

        assertThat(segment()).isEmpty();
        call("POST /customers/" + id + "/interactions", TELL.replace("27T10", "28T10"));
        assertThat(segment()).contains(id);
    }

    private List<String> segment() {
        return call("GET /segments/to-complete/customers", "").at("/items").findValuesAsText("id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /interactions       | {'type':'visit','content':'到店','time':"
                        + "'2026-02-28T10:00:00+08:00'}",
                "POST | /orders             | {'channel':'pos','externalId':'T-2','time':"
                        + "'2026-02-28T09:00:00+08:00','amount':'1.00','currency':'CNY',"
                        + "'status':'paid'}",
                "PUT  | /tags/vip           | {'class':'custom'}",
                "PUT  | /consents/marketing | {'status':'given'}",
                "PUT  | /owner              | {'owner':'wang'}",
                "PATCH|                     | {'industry':'教育'}",
            })
    void comesBackWithWhateverHappensToIt(String method, String path, String body) {
        desk.archive(id);
        Answer archived = read();

        Answer answer =
                desk.call(
                        "manager:boss",
                        method.strip() + " /customers/" + id + (path == null ? "" : path),
                        body.replace('\'', '"'),
                        Map.of("If-Match", archived.header("ETag")));

        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
        Answer back = read();
        assertThat(back.at("/status").asText()).isEqualTo("active");
        assertThat(back.at("/version").asLong()).isGreaterThan(archived.at("/version").asLong());
        assertThat(back.at("/note").asText()).isEqualTo("喜欢喝茶");
        assertThat(back.at("/orders/items").findValuesAsText("externalId")).contains("T-1");
        assertThat(back.at("/interactions/items").toString()).contains("询问产品报价");
        assertThat(back.at("/tags").findValuesAsText("name")).contains("key-account");
        assertThat(found("phone=13712340001&status=active")).containsExactly(id);
    }

    @Test
    void isNotEditedByWhoeverReadItBefore() {
        Answer before = read();
        desk.archive(id);

        Answer stale =
                desk.call(
                        "manager:boss",
                        "PATCH /customers/" + id,
                        "{\"industry\":\"教育\"}",
                        Map.of("If-Match", before.header("ETag")));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/version").asLong()).isEqualTo(read().at("/version").asLong());
        assertThat(status()).isEqualTo("archived");
    }

    /// What is told twice happened once.
    @Test
    void staysWhereWhatIsToldIsKnown() {
        desk.archive(id);

        Answer again = call("POST /customers/" + id + "/orders", ORDER);

        assertThat(again.status()).isEqualTo(200);
        assertThat(status()).isEqualTo("archived");
    }

    @Test
    void staysHoweverOftenItIsReadAndShown() {
        desk.archive(id);

        call("GET /customers/" + id, "");
        call("GET /customers?phone=13712340001", "");
        call("GET /customers/" + id + "/orders", "");
        call("GET /customers/" + id + "/changes", "");
        desk.call(
                "service:zhao",
                "POST /customers/" + id + "/reveal",
                "{\"fields\":[\"phone\"],\"reason\":\"客户来电，需要回拨\"}");
        Answer entered = call("POST /customers", "{\"name\":\"上官测试\",\"phone\":\"13712340001\"}");

        assertThat(entered.status()).isEqualTo(409);
        assertThat(status()).isEqualTo("archived");
    }
}
