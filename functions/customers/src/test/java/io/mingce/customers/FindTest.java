package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Finding customers by any combination of filters.
class FindTest {

    private final CustomersDesk desk = new CustomersDesk();

    @BeforeEach
    void enter() {
        String[] who = {"sales:li", "sales:li", "sales:wang"};
        for (int n = 0; n < who.length; n++) {
            desk.call(
                    who[n],
                    "POST /customers",
                    """
                    {"name":"上官测试","phone":"1371234000%d","level":"VIP","industry":"教育",
                     "address":"江苏省苏州市姑苏区人民路%d号","birthDate":"199%d-01-01"}
                    """
                            .formatted(n, n, n));
        }
    }

    private Answer find(String who, String query) {
        var encoded = new ArrayList<String>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            encoded.add(
                    parts[0]
                            + "="
                            + URLEncoder.encode(
                                    parts.length == 1 ? "" : parts[1], StandardCharsets.UTF_8));
        }
        return desk.call(who, "GET /customers?" + String.join("&", encoded), "");
    }

    @ParameterizedTest
    @CsvSource({
        "name=上官测试,                                3",
        "namePrefix=上官,                             3",
        "phoneLast4=0001,                            1",
        "level=VIP&industry=教育&type=person,         3",
        "province=江苏&city=苏州,                      3",
        "province=浙江&namePrefix=上官,                0",
        "channel=staff,                              3",
        "channel=staff&owner=wang,                   1",
        "owner=me,                                   0",
        "phone=137 1234 0000&name=上官测试,            1",
        "phone=13712340000&name=东方测试,              0",
        "createdFrom=2026-03-01&createdTo=2026-03-01&channel=staff, 3",
        "createdTo=2026-02-28,                       0",
        "lastActivityFrom=2026-03-02,                0",
        "tag=vip,                                    0",
    })
    void combinesFilters(String query, int found) {
        assertThat(find("manager:boss", query).at("/items")).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({
        "name=上官测试,   2",
        "owner=wang,     0",
        "owner=me,       2",
        "limit=100,      2",
        "phone=13712340002, 0",
    })
    void findsForSalesTheirOwnOnly(String query, int found) {
        assertThat(find("sales:li", query).at("/items")).hasSize(found);
    }

    @Test
    void listsEachOfThemOnceInPages() {
        var seen = new ArrayList<String>();
        String query = "name=上官测试&limit=1";
        Answer page = find("manager:boss", query);
        seen.addAll(page.at("/items").findValuesAsText("id"));
        while (!page.at("/next").isNull()) {
            page = find("manager:boss", query + "&cursor=" + page.at("/next").asText());
            seen.addAll(page.at("/items").findValuesAsText("id"));
        }

        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void takesACursorForTheSameFiltersAndReaderOnly() {
        String next = find("manager:boss", "name=上官测试&limit=1").at("/next").asText();

        assertThat(
                        List.of(
                                find("manager:boss", "namePrefix=上官&cursor=" + next).status(),
                                find("manager:other", "name=上官测试&cursor=" + next).status(),
                                find("manager:boss", "name=上官测试&cursor=x" + next).status()))
                .containsOnly(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone=12345",
                "phone=不知道",
                "email=nobody",
                "idCard=110105194912310021",
                "uscc=91330106MA00000010",
                "name=---",
                "namePrefix=上",
                "namePrefix=%",
                "phoneLast4=123",
                "phoneLast4=' OR",
                "level=尊贵无比",
                "type=robot",
                "industry=炼金术",
                "province=亚特兰蒂斯",
                "createdFrom=yesterday",
                "createdTo=2026-02-30",
                "limit=0&type=person",
                "limit=101&type=person",
                "cursor=bm9uc2Vuc2U&type=person",
                "telephone=13712340000",
            })
    void refusesWhatCannotBeSearchedForByName(String query) {
        Answer refused = find("manager:boss", query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/field").asText()).isEqualTo(query.split("=", 2)[0]);
        assertThat(refused.text()).doesNotContain(query.split("=", 2)[1]);
    }
}
