package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/// What happened with a customer, noted and read.
class HistoryTest {

    private static final String ORDER =
            """
            {"channel":"pos","externalId":"T-%s","time":"2026-02-%02dT09:00:00+08:00",
             "amount":"%s","currency":"CNY","status":"paid"}
            """;

    private final CustomersDesk desk = new CustomersDesk();
    private String id = "";

    @BeforeEach
    void enter() {
        id = desk.call("sales:li", "POST /customers", "{\"name\":\"上官测试\"}").id();
    }

    private Answer order(String externalId, int day, String amount) {
        return desk.call(
                "sales:li",
                "POST /customers/" + id + "/orders",
                ORDER.formatted(externalId, day, amount));
    }

    private Answer read(String part) {
        return desk.call("sales:li", "GET /customers/" + id + part, "");
    }

    @Test
    void isOneOrderHoweverOftenItIsToldAndHoweverItsAmountIsWritten() {
        Answer first = order("1", 1, "199.90");
        Answer again = order("1", 1, "199.9");

        assertThat(List.of(first.status(), again.status())).containsExactly(201, 200);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(read("").at("/orders/items")).hasSize(1);
    }

    @Test
    void showsAnOrderAsItWasToldLast() {
        order("1", 1, "199.90");
        order("1", 1, "99.90");

        assertThat(read("").at("/orders/items").findValuesAsText("amount"))
                .containsExactly("99.90");
    }

    @Test
    void flagsAnAmountFarAboveWhatIsUsualAndRefundsAboveTheAmount() {
        assertThat(order("1", 1, "10").at("/unusualAmount").isMissingNode()).isTrue();
        assertThat(order("2", 2, "100").at("/unusualAmount").isMissingNode()).isTrue();
        assertThat(order("3", 3, "551").at("/unusualAmount").asBoolean()).isTrue();

        String refunded =
                ORDER.formatted("4", 4, "10")
                        .replace(
                                "\"paid\"",
                                "\"refunded\",\"refunds\":[{\"amount\":\"10.01\",\"time\":\"2026-02-05T09:00:00Z\"}]");
        Answer flagged = desk.call("sales:li", "POST /customers/" + id + "/orders", refunded);
        assertThat(flagged.status()).isEqualTo(201);
        assertThat(flagged.at("/refundsExceedAmount").asBoolean()).isTrue();
    }

    @Test
    void goesOnPageByPageWhereTheWholeHistoryEnds() {
        for (int n = 1; n <= 28; n++) {
            order(Integer.toString(n), n, "10");
        }
        var seen = new ArrayList<String>();
        Answer page = read("");
        seen.addAll(page.at("/orders/items").findValuesAsText("externalId"));
        String next = page.at("/orders/next").asText();
        while (!next.equals("null")) {
            order("later-" + seen.size(), 1, "10"); // Moves nothing.
            page = read("/orders?limit=3&cursor=" + next);
            seen.addAll(page.at("/items").findValuesAsText("externalId"));
            next = page.at("/next").asText();
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 27)).startsWith("T-28").endsWith("T-2");
        assertThat(seen).contains("T-1");
    }

    @Test
    void doesNotTakeACursorOfAnotherListOrCustomerOrReader() {
        for (int n = 1; n <= 3; n++) {
            order(Integer.toString(n), n, "10");
        }
        String next = read("/orders?limit=1").at("/next").asText();
        String other = desk.call("sales:li", "POST /customers", "{\"name\":\"东方测试\"}").id();

        assertThat(read("/orders?cursor=" + next).status()).isEqualTo(200);
        assertThat(read("/sources?cursor=" + next).status()).isEqualTo(400);
        assertThat(
                        List.of(
                                desk.call(
                                                "manager:boss",
                                                "GET /customers/" + id + "/orders?cursor=" + next,
                                                "")
                                        .status(),
                                desk.call(
                                                "sales:li",
                                                "GET /customers/"
                                                        + other
                                                        + "/orders?cursor="
                                                        + next,
                                                "")
                                        .status()))
                .containsOnly(400);
    }

    /// A link that somebody kept goes on to work, and says whom it leads to now.
    @Test
    void leadsFromACustomerThatWasMergedAwayToTheSurvivor() {
        order("1", 1, "10");
        String other = desk.call("sales:li", "POST /customers", "{\"name\":\"东方测试\"}").id();
        String survivor = desk.merge(id, other);
        String gone = survivor.equals(id) ? other : id;

        Answer led = desk.call("sales:li", "GET /customers/" + gone, "");

        assertThat(led.status()).isEqualTo(200);
        assertThat(led.id()).isEqualTo(survivor);
        assertThat(led.header("Content-Location")).isEqualTo(survivor);
        assertThat(led.at("/orders/items")).hasSize(1);
        assertThat(led.at("/merged/0/id").asText()).isEqualTo(gone);
        Answer noted =
                desk.call(
                        "sales:li",
                        "POST /customers/" + gone + "/orders",
                        ORDER.formatted("2", 2, "10"));
        assertThat(noted.at("/customer").asText()).isEqualTo(survivor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "interactions | {\"type\":\"phone\",\"time\":\"2026-02-01T09:00:00Z\"}             "
                        + "                      | content",
                "interactions | {\"type\":\"phone\",\"time\":\"2026-02-01\",\"content\":\"x\"}     "
                        + "                      | time",
                "interactions |"
                    + " {\"type\":\"phone\",\"time\":\"2027-02-01T09:00:00Z\",\"content\":\"x\"}   "
                    + "              | time",
                "interactions |"
                    + " {\"type\":\"phone\",\"time\":\"1969-12-31T09:00:00Z\",\"content\":\"x\"}   "
                    + "              | time",
                "interactions | {\"type\":7,\"time\":\"2026-02-01T09:00:00Z\",\"content\":\"x\"}   "
                        + "                      | type",
                "interactions |"
                    + " {\"type\":\"PHONE\",\"time\":\"2026-02-01T09:00:00Z\",\"content\":\"x\"}   "
                    + "              | type",
                "interactions |"
                    + " {\"type\":\"phone\",\"time\":\"2026-02-01T09:00:00Z\",\"content\":\"x\",\"stage\":\"y\"}"
                    + " | stage",
                "interactions |"
                    + " {\"type\":\"phone\",\"time\":\"2026-02-01T09:00:00Z\",\"content\":\"x\",\"staff\":\"y\"}"
                    + " | staff",
                "interactions |"
                    + " {\"type\":\"phone\",\"time\":\"2026-02-01T09:00:00Z\",\"content\":\"x\",\"nextFollowUp\":\"2126-01-01\"}"
                    + " | nextFollowUp",
            })
    void isNotNotedWhereItCannotBe(String part, String body, String field) {
        refuses(part, body, field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"amount\":\"10\"      | \"amount\":\"-0.01\"             | amount",
                "\"amount\":\"10\"      | \"amount\":\"1e9\"               | amount",
                "\"amount\":\"10\"      | \"amount\":\"10.00001\"          | amount",
                "\"amount\":\"10\"      | \"amount\":\"NaN\"               | amount",
                "\"amount\":\"10\"      | \"amount\":10                    | amount",
                "\"currency\":\"CNY\"   | \"currency\":\"cny\"             | currency",
                "\"currency\":\"CNY\"   | \"currency\":\"ABC\"             | currency",
                "\"status\":\"paid\"    | \"status\":\"lost\"              | status",
                "\"channel\":\"pos\"    | \"channel\":\"../pos\"           | channel",
                "\"channel\":\"pos\"    | \"channel\":\"pos\\u0000\"       | channel",
                "\"externalId\":\"T-1\" | \"externalId\":\"a\\nb\"         | externalId",
                "\"externalId\":\"T-1\" | \"externalId\":\"\"              | externalId",
                "\"status\":\"paid\"    |"
                    + " \"status\":\"paid\",\"lines\":[{\"product\":\"x\",\"quantity\":\"0\",\"amount\":\"1\"}]"
                    + " | lines.0.quantity",
                "\"status\":\"paid\"    |"
                    + " \"status\":\"paid\",\"lines\":[{\"product\":\"x\",\"quantity\":\"1\",\"amount\":\"-1\"}]"
                    + " | lines.0.amount",
                "\"status\":\"paid\"    | \"status\":\"paid\",\"lines\":[7] | lines.0",
                "\"status\":\"paid\"    | \"status\":\"paid\",\"lines\":{}  | lines",
                "\"status\":\"paid\"    |"
                    + " \"status\":\"paid\",\"refunds\":[{\"amount\":\"1\",\"time\":\"2028-01-01T00:00:00Z\"}]"
                    + " | refunds.0.time",
            })
    void doesNotTakeAnOrderThatCannotBe(String instead, String of, String field) {
        refuses("orders", ORDER.formatted("1", 1, "10").replace(instead, of), field);
    }

    @Test
    void takesAHundredLinesAndNotOneMore() {
        String line = "{\"product\":\"x\",\"quantity\":\"1\",\"amount\":\"0\"}";
        String lines = ("," + line).repeat(100).substring(1);
        String body = ORDER.formatted("1", 1, "10");

        refuses(
                "orders",
                body.replace("\"paid\"", "\"paid\",\"lines\":[" + lines + "," + line + "]"),
                "lines");
        assertThat(
                        desk.call(
                                        "sales:li",
                                        "POST /customers/" + id + "/orders",
                                        body.replace(
                                                "\"paid\"", "\"paid\",\"lines\":[" + lines + "]"))
                                .status())
                .isEqualTo(201);
    }

    @Test
    void refusesABodyOfMoreThanAMegabyte() {
        String body = "{\"type\":\"phone\",\"content\":\"" + "很".repeat(400_000) + "\"}";

        assertThat(desk.call("sales:li", "POST /customers/" + id + "/interactions", body).status())
                .isEqualTo(413);
    }

    private void refuses(String part, String body, String field) {
        Answer refused = desk.call("sales:li", "POST /customers/" + id + "/" + part, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors").findValuesAsText("field")).containsExactly(field);
        assertThat(read("").header("ETag")).isEqualTo("\"1\"");
    }
}
