package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Map;

/// Who changed what when.
class ChangesTest {

    private static final String PERSON = "odjage3rppaf4bbc4wiljlgg";

    private final CustomersDesk desk = new CustomersDesk();

    private Answer changes(String who, String query) {
        return desk.call(who, "GET /customers/" + PERSON + "/changes" + query, "");
    }

    @Test
    void namesWhatStaffDidAndWhatCameInByItselfAndNoValue() {
        desk.call(
                "manager:boss",
                "PATCH /customers/" + PERSON,
                "{\"industry\":\"零售业\",\"note\":\"秘密备注\"}",
                Map.of("If-Match", "\"1\""));
        desk.call("manager:boss", "PUT /customers/" + PERSON + "/owner", "{\"owner\":\"li\"}");
        desk.call(
                "sales:li",
                "POST /customers/" + PERSON + "/orders",
                """
                {"channel":"pos","externalId":"T-1","time":"2026-02-01T09:00:00+08:00",
                 "amount":"10","currency":"CNY","status":"paid"}
                """);
        desk.call("manager:boss", "GET /customers/" + PERSON, "");

        Answer changes = changes("manager:boss", "");

        assertThat(changes.at("/items").findValuesAsText("action"))
                .containsExactly("record", "assign", "edit");
        assertThat(changes.at("/items").findValuesAsText("by"))
                .containsExactly("li", "boss", "boss");
        assertThat(changes.at("/items/2/fields").toString()).isEqualTo("[\"industry\",\"note\"]");
        assertThat(changes.at("/items/3/channel").asText()).isEqualTo("website");
        assertThat(changes.at("/items/3/fields").toString())
                .contains("phone", "email", "consents.service");
        assertThat(changes.text()).doesNotContain("秘密备注", "F52", "13912345678", "欧阳");
    }

    @Test
    void comeInPagesEachOnce() {
        for (int n = 1; n <= 7; n++) {
            desk.call(
                    "manager:boss",
                    "PATCH /customers/" + PERSON,
                    "{\"note\":\"" + n + "\"}",
                    Map.of("If-Match", "\"" + n + "\""));
        }
        var seen = new ArrayList<String>();
        Answer page = changes("privacy:pia", "?limit=3");
        seen.addAll(page.at("/items").findValuesAsText("time"));
        while (!page.at("/next").isNull()) {
            page = changes("privacy:pia", "?limit=3&cursor=" + page.at("/next").asText());
            seen.addAll(page.at("/items").findValuesAsText("time"));
        }

        assertThat(seen).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void areThoseOfOnesOwnCustomersForSales() {
        assertThat(changes("sales:li", "").status()).isEqualTo(404);
        assertThat(changes("admin:root", "").status()).isEqualTo(403);
    }
}
