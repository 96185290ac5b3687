package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.Access;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.AssignedTags.Assigned;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.Purchases;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement.Verdict;
import io.mingce.edge.fixture.Protection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Whoever is restricted is stored, and otherwise as if not there.
class RestrictedTest {

    private static final String NOBODY = "a".repeat(24);
    private static final String EMAIL = "shangguan@example.com";
    private static final List<String> STAFF =
            List.of(
                    "sales:li",
                    "service:anna",
                    "manager:boss",
                    "manager,privacy:boss",
                    "privacy:p");

    private final CustomersDesk desk = new CustomersDesk();
    private final String id = enter("上官测试", "13712340001", "\"email\":\"" + EMAIL + "\",");
    private final String other = enter("东方测试", "13712340002", "");

    private String enter(String name, String phone, String more) {
        Answer entered =
                desk.call(
                        "sales:li",
                        "POST /customers",
                        "{\"name\":\"%s\",%s\"phone\":\"%s\",\"consents\":{\"marketing\":true}}"
                                .formatted(name, more, phone));
        assertThat(entered.status()).isEqualTo(201);
        return entered.id();
    }

    @BeforeEach
    void hasAHistoryTagsAndARelation() {
        var high =
                new Assigned(
                        new TagName("high-value"),
                        TagClass.VALUE,
                        0,
                        CustomersDesk.NOON,
                        Optional.empty());
        for (String each : List.of(id, other)) {
            desk.assign(
                    each,
                    new AssignedTags(
                            List.of(high),
                            new Purchases(
                                    Optional.of(LocalDate.of(2026, 2, 20)),
                                    10,
                                    new BigDecimal("80000.00")),
                            Optional.empty(),
                            Optional.empty(),
                            1));
        }
        boss("PUT /customers/" + id + "/tags/key-account", "{}");
        boss("PUT /customers/" + id + "/relations/household/" + other, "{}");
    }

    private Answer boss(String what, String body) {
        Answer answer = desk.call("manager:boss", what, body);
        assertThat(answer.status()).isLessThan(300);
        return answer;
    }

    private void restrict() {
        Protection.restrict(desk.customers(), new CustomerId(id), CustomersDesk.NOON);
    }

    /// What names a customer in the path is answered to everybody as it is about nobody.
    private static Stream<String[]> ofOne() {
        return Stream.of(
                        """
                        GET /customers/{id}
                        PATCH /customers/{id} {"name":"西门测试"}
                        GET /customers/{id}/interactions
                        GET /customers/{id}/orders
                        GET /customers/{id}/sources
                        POST /customers/{id}/interactions {"type":"phone","content":"x"}
                        POST /customers/{id}/orders {"externalId":"O-1","amount":"5","status":"paid"}
                        PUT /customers/{id}/tags/vip {}
                        PUT /customers/{id}/tags/restricted {"status":"automatic"}
                        DELETE /customers/{id}/tags/key-account
                        PUT /customers/{id}/consents/marketing {"status":"given"}
                        PUT /customers/{id}/relations/household/{other} {}
                        PUT /customers/{other}/relations/household/{id} {}
                        DELETE /customers/{id}/relations/household/{other}
                        DELETE /customers/{other}/relations/household/{id}
                        PUT /customers/{id}/owner {"owner":"wang"}
                        POST /customers/{id}/reveal {"fields":["phone"],"reason":"calls back"}
                        GET /customers/{id}/changes
                        """
                                .split("\n"))
                .map(line -> line.split(" ", 3));
    }

    @Test
    void everyRouteOfACustomerAnswersEverybodyAsIfItWereNotThere() {
        restrict();
        for (String who : STAFF) {
            ofOne().forEach(call -> {
                String what = call[0] + " " + call[1].replace("{other}", other);
                String body = call.length == 3 ? call[2] : "";
                var version = Map.of("If-Match", "\"1\"");
                Answer asked = desk.call(who, what.replace("{id}", id), body, version);
                Answer nobody = desk.call(who, what.replace("{id}", NOBODY), body, version);
                assertThat(asked.status()).as(who + " " + what).isIn(403, 404);
                assertThat(asked.status()).as(who + " " + what).isEqualTo(nobody.status());
                assertThat(asked.text()).as(who + " " + what).isEqualTo(nobody.text());
                assertThat(asked.event().getHeaders()).isEqualTo(nobody.event().getHeaders());
            });
        }
    }

    @Test
    void noRouteIsLeftOut() {
        var tested =
                new TreeSet<>(
                        Stream.concat(
                                        ofOne().map(call ->
                                                call[0]
                                                        + " "
                                                        + call[1].replaceAll(
                                                                "/tags/.*", "/tags/{name}")),
                                        Stream.of(
                                                "GET /customers",
                                                "GET /segments/{name}/customers",
                                                "POST /customers",
                                                "GET /openapi.json"))
                                .map(route ->
                                        route.replaceAll("/consents/.*", "/consents/{purpose}")
                                                .replaceAll(
                                                        "/customers/\\{.*}/relations/.*",
                                                        "/customers/{id}/relations/{kind}/{other}"))
                                .toList());

        assertThat(tested)
                .containsExactlyElementsOf(
                        new TreeSet<>(
                                desk.routes().stream()
                                        .map(route -> route.method() + " " + route.resource())
                                        .toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers?phone=13712340001",
                "/customers?email=" + EMAIL,
                "/customers?name=%E4%B8%8A%E5%AE%98%E6%B5%8B%E8%AF%95",
                "/customers?owner=li",
                "/customers?tag=key-account",
                "/customers?createdFrom=2026-01-01",
                "/customers?type=person&limit=1",
                "/segments/marketing-high-value/customers",
            })
    void noListHasIt(String path) {
        assertThat(listed(path)).contains(id);

        restrict();

        assertThat(listed(path)).doesNotContain(id);
        Protection.lift(desk.customers(), new CustomerId(id), CustomersDesk.NOON.plusSeconds(60));
        assertThat(listed(path)).contains(id);
    }

    private String listed(String path) {
        var all = new StringBuilder();
        for (String who : List.of("sales:li", "service:anna", "manager:boss")) {
            String next = "";
            do {
                Answer page = desk.call(who, "GET " + path + next, "");
                assertThat(page.status()).isEqualTo(200);
                all.append(page.at("/items"));
                String cursor = page.at("/next").asText("");
                next =
                        cursor.isEmpty()
                                ? ""
                                : (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
            } while (!next.isEmpty());
        }
        return all.toString();
    }

    @Test
    void whoEntersThemByHandLearnsThatThereIsSomebodyAndNothingMore() {
        String again = "{\"name\":\"上官测试\",\"phone\":\"13712340001\"}";
        var key = Map.of("Idempotency-Key", "k-1");
        restrict();
        int before = desk.customers().size();

        for (String who : List.of("sales:li", "service:anna", "manager:boss")) {
            Answer told = desk.call(who, "POST /customers", again, key);

            assertThat(told.status()).isEqualTo(409);
            assertThat(told.at("/type").asText()).isEqualTo("urn:mingce:problem:duplicate");
            assertThat(told.at("/customer").isMissingNode()).isTrue();
            assertThat(told.text()).doesNotContain(id, "上官");
        }
        assertThat(desk.customers().size()).isEqualTo(before);
    }

    @Test
    void whoEnteredThemAndAsksAgainUnderTheSameKeyIsShownNobody() {
        String somebody = "{\"name\":\"西门测试\",\"phone\":\"13712340003\"}";
        var key = Map.of("Idempotency-Key", "k-1");
        String entered = desk.call("sales:li", "POST /customers", somebody, key).id();
        Protection.restrict(desk.customers(), new CustomerId(entered), CustomersDesk.NOON);

        Answer again = desk.call("sales:li", "POST /customers", somebody, key);

        assertThat(again.status()).isIn(404, 409);
        assertThat(again.text()).doesNotContain(entered, "西门");
    }

    @Test
    void nobodyElsesRelationsNameThem() {
        assertThat(boss("GET /customers/" + other, "").at("/relations")).hasSize(1);

        restrict();

        Answer read = boss("GET /customers/" + other, "");
        assertThat(read.at("/relations")).isEmpty();
        assertThat(read.text()).doesNotContain(id);
    }

    @Test
    void whoWasMergedIntoThemLeadsToNobody() {
        String survivor = desk.merge(id, other);
        Protection.restrict(desk.customers(), new CustomerId(survivor), CustomersDesk.NOON);

        for (String each : List.of(id, other)) {
            assertThat(desk.call("manager:boss", "GET /customers/" + each, "").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aFullListOfTagsIsInNobodysWay() {
        for (int n = 0; n < 99; n++) {
            boss("PUT /customers/" + id + "/tags/t-" + n, "{}");
        }
        assertThat(desk.call("manager:boss", "PUT /customers/" + id + "/tags/more", "{}").status())
                .isEqualTo(409);

        restrict();

        assertThat(desk.call("manager:boss", "GET /customers/" + id, "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,    legal-hold, {}",
        "PUT,    restricted, {}",
        "PUT,    Legal-Hold, {}",
        "PUT,    ｒestricted, '{\"status\":\"denied\"}'",
        "PUT,    legal-hold, '{\"status\":\"automatic\"}'",
        "DELETE, legal-hold, ''",
        "DELETE, restricted, ''",
    })
    void noStaffGivesOrTakesBackATagOfTheLaw(String method, String tag, String body) {
        var held = new CustomerId(id);
        Protection.state(
                desk.customers(),
                held,
                ProtectiveTags.LEGAL_HOLD,
                Verdict.GIVEN,
                CustomersDesk.NOON);
        for (String who :
                List.of("sales:li", "service:anna", "manager:boss", "manager,privacy:b")) {
            Answer refused = desk.call(who, method + " /customers/" + id + "/tags/" + tag, body);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("依法保留");
        }
        Customer now = desk.customers().find(Set.of(held)).values().iterator().next();
        assertThat(now.restricted()).isFalse();
        assertThat(ProtectiveTags.of(now, LocalDate.of(2026, 3, 1)))
                .containsExactly(ProtectiveTags.LEGAL_HOLD);
    }

    @ParameterizedTest
    @CsvSource({"GIVEN", "DENIED"})
    void nobodySeesThatTheLawHoldsACustomer(Verdict verdict) {
        Protection.state(
                desk.customers(),
                new CustomerId(id),
                ProtectiveTags.LEGAL_HOLD,
                verdict,
                CustomersDesk.NOON);

        Answer whole = boss("GET /customers/" + id, "");
        Answer listed = boss("GET /customers?phone=13712340001", "");

        assertThat(whole.at("/tags")).isNotEmpty();
        assertThat(whole.text()).doesNotContain("legal-hold");
        assertThat(listed.text()).contains(id).doesNotContain("legal-hold");
        assertThat(boss("GET /customers?tag=legal-hold", "").at("/items")).isEmpty();
        assertThat(boss("GET /customers/" + id + "/changes", "").text()).doesNotContain("hold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "hold"})
    void whatThePrivacyOfficerDidIsNoChangeThatOthersRead(String action) {
        desk.trail()
                .note(
                        new Access(
                                CustomersDesk.NOON,
                                "u-privacy",
                                action,
                                Access.Outcome.CHANGED,
                                new TreeSet<>(Set.of(new CustomerId(id))),
                                new TreeSet<>(Set.of("tags")),
                                "203.0.113.9",
                                "",
                                "r-9"));

        Answer changes = boss("GET /customers/" + id + "/changes", "");

        assertThat(changes.at("/items")).isNotEmpty();
        assertThat(changes.text()).doesNotContain("u-privacy");
    }
}
