package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.AssignedTags;
import io.mingce.customer.AssignedTags.Assigned;
import io.mingce.customer.Purchases;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.segment.Segment;
import io.mingce.segment.SegmentName;
import io.mingce.segment.Segments;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The customers of a segment, and how a customer compares with others.
class SegmentTest {

    private static final String MARKETING = "/segments/marketing-high-value/customers";

    private final CustomersDesk desk = new CustomersDesk();

    private String enter(String who, String name, boolean marketing) {
        String id =
                desk.call(
                                who,
                                "POST /customers",
                                "{\"name\":\"%s\",\"consents\":{\"marketing\":%s}}"
                                        .formatted(name, marketing))
                        .id();
        var tag =
                new Assigned(
                        new TagName("high-value"),
                        TagClass.VALUE,
                        0,
                        CustomersDesk.NOON,
                        Optional.empty());
        var bought =
                new Purchases(
                        Optional.of(LocalDate.of(2026, 2, 20)), 10, new BigDecimal("80000.00"));
        desk.assign(
                id, new AssignedTags(List.of(tag), bought, Optional.empty(), Optional.empty(), 1));
        return id;
    }

    private List<String> ids(String who, String path) {
        return desk.call(who, "GET " + path, "").at("/items").findValuesAsText("id");
    }

    @Test
    void ofAPurposeHoldsThoseWhoAllowItUntilTheyWithdraw() {
        String one = enter("sales:li", "上官测试", true);
        enter("sales:li", "东方测试", false);
        assertThat(ids("manager:boss", MARKETING)).containsExactly(one);

        desk.call(
                "service:zhao",
                "PUT /customers/" + one + "/consents/marketing",
                "{\"status\":\"withdrawn\"}");

        assertThat(ids("manager:boss", MARKETING)).isEmpty();
        assertThat(
                        desk.call("manager:boss", "GET /customers/" + one, "")
                                .at("/tags/0/name")
                                .asText())
                .isEqualTo("high-value");
    }

    @Test
    void showsSalesTheirOwn() {
        String own = enter("sales:li", "上官测试", true);
        enter("sales:wang", "东方测试", true);

        assertThat(ids("sales:li", MARKETING)).containsExactly(own);
        assertThat(ids("service:zhao", MARKETING)).hasSize(2);
        assertThat(desk.call("privacy:pia", "GET " + MARKETING, "").status()).isEqualTo(403);
    }

    @Test
    void comesPageByPageAsLongAsItIsTheSame() {
        enter("sales:li", "上官测试", true);
        enter("sales:li", "东方测试", true);
        enter("sales:li", "西门测试", true);
        Answer page = desk.call("manager:boss", "GET " + MARKETING + "?limit=2", "");
        assertThat(page.at("/items")).hasSize(2);
        String rest = MARKETING + "?limit=2&cursor=" + page.at("/next").asText();
        assertThat(ids("manager:boss", rest)).hasSize(1);
        assertThat(desk.call("service:zhao", "GET " + rest, "").status()).isEqualTo(400);
        assertThat(
                        desk.call(
                                        "manager:boss",
                                        "GET " + rest.replace("marketing-high-value", "champions"),
                                        "")
                                .status())
                .isEqualTo(400);

        Segments segments = desk.segments();
        Segment.Version before =
                segments.find(new SegmentName("marketing-high-value")).orElseThrow();
        segments.save(
                new Segment.Version(
                        before.segment(), 1, Optional.of("boss"), Optional.of(CustomersDesk.NOON)));

        assertThat(desk.call("manager:boss", "GET " + rest, "").status()).isEqualTo(400);
    }

    @Test
    void isAlsoSaidOfACustomer() {
        String id = enter("sales:li", "上官测试", true);
        Answer read = desk.call("sales:li", "GET /customers/" + id, "");

        assertThat(read.at("/rfm/segment").asText()).isEqualTo("champions");
        assertThat(read.at("/rfm/recency").toString())
                .isEqualTo("{\"score\":5,\"lastOrder\":\"2026-02-20\"}");
        assertThat(read.at("/rfm/frequency").toString()).isEqualTo("{\"score\":5,\"orders\":10}");
        assertThat(read.at("/rfm/monetary").toString())
                .isEqualTo("{\"score\":5,\"yuan\":\"80000.00\"}");
        assertThat(read.at("/rfm/borders").asText()).isEqualTo("shipped");
        assertThat(ids("sales:li", "/customers?rfm=champions")).containsExactly(id);
        assertThat(
                        desk.call("sales:li", "GET /customers?rfm=champions", "")
                                .at("/items/0/rfm")
                                .asText())
                .isEqualTo("champions");
        assertThat(ids("sales:li", "/segments/champions/customers")).containsExactly(id);
    }

    @Test
    void isNotThereUnderAnotherName() {
        assertThat(desk.call("sales:li", "GET /segments/nothing/customers", "").status())
                .isEqualTo(404);
        assertThat(desk.call("sales:li", "GET /segments/%00/customers", "").status())
                .isEqualTo(404);
    }
}
