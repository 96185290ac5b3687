package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.Access;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.AssignedTags.Assigned;
import io.mingce.customer.Purchases;
import io.mingce.customer.StatedTags;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What people say of tags, and what stands.
class TagsTest {

    private static final String GIVEN = "{\"class\":\"custom\",\"reason\":\"门店申请\"}";

    private final CustomersDesk desk = new CustomersDesk();
    private String id = "";

    @BeforeEach
    void enter() {
        id = enter("上官测试");
    }

    private String enter(String name) {
        return desk.call("sales:li", "POST /customers", "{\"name\":\"" + name + "\"}").id();
    }

    private Answer put(String who, String name, String body) {
        return desk.call(who, "PUT /customers/" + id + "/tags/" + name, body);
    }

    private Answer delete(String who, String name) {
        return desk.call(who, "DELETE /customers/" + id + "/tags/" + name, "");
    }

    private Answer read(String who) {
        return desk.call(who, "GET /customers/" + id, "");
    }

    private List<String> tags() {
        return read("sales:li")
                .at("/tags")
                .valueStream()
                .map(tag -> tag.get("name").asText())
                .toList();
    }

    /// As if the rules had looked at the customer.
    private void rulesGive(String name, Optional<String> purpose) {
        var tag = new Assigned(new TagName(name), TagClass.VALUE, 0, CustomersDesk.NOON, purpose);
        desk.assign(
                id,
                new AssignedTags(
                        List.of(tag), Purchases.NONE, Optional.empty(), Optional.empty(), 1));
    }

    @Test
    void oneThatIsGivenStandsAndIsNewOnce() {
        Answer first = put("sales:li", "key-account", GIVEN);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        assertThat(first.at("/stands").asBoolean()).isTrue();
        assertThat(first.at("/by").asText()).isEqualTo("li");
        assertThat(first.at("/overrides").isMissingNode()).isTrue();
        assertThat(put("sales:li", "key-account", GIVEN).status()).isEqualTo(200);
        assertThat(read("sales:li").header("ETag")).isEqualTo("\"2\"");
        assertThat(read("sales:li").at("/tags/0/source").asText()).isEqualTo("manual");
        assertThat(read("sales:li").at("/tags/0/reason").asText()).isEqualTo("门店申请");
    }

    @ParameterizedTest
    @ValueSource(strings = {"重点客户", "VIP", "a", "ключевой", "客户-2026_春", "ＶＩＰ"})
    void mayBeNamedInAnyScript(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);

        assertThat(put("sales:li", encoded, GIVEN).status()).isEqualTo(201);
        assertThat(put("sales:li", name, GIVEN).status()).isEqualTo(200); // Decoded on the way.

        assertThat(tags()).containsExactly(TagName.of(name).orElseThrow().value());
        assertThat(delete("sales:li", encoded).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00", "a%0Ab", "%F0%9F%98%80", "..", "%2e%2e", "a%2Fb", "a%252Fb", "-a", "a b",
                "%", "%zz", "%ff", "%E9%87", "'", "a'--", "<b>", "a%E2%80%AEb", "a+b"
            })
    void isNotNamedByWhatIsNoName(String name) {
        Answer put = put("sales:li", name, GIVEN);

        assertThat(put.status()).isEqualTo(400);
        assertThat(put.at("/errors/0/field").asText()).isEqualTo("name");
        assertThat(delete("sales:li", name).status()).isEqualTo(400);
    }

    @Test
    void isNamedByFiftyCharactersAtMost() {
        assertThat(put("sales:li", "a".repeat(50), GIVEN).status()).isEqualTo(201);
        assertThat(put("sales:li", "a".repeat(51), GIVEN).status()).isEqualTo(400);
        assertThat(put("sales:li", "a".repeat(100_000), GIVEN).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"class\":\"colour\"}                           | class",
                "{\"class\":5}                                    | class",
                "{\"class\":\"custom\",\"expires\":\"2026-02-28\"} | expires",
                "{\"class\":\"custom\",\"expires\":\"2036-03-02\"} | expires",
                "{\"class\":\"custom\",\"expires\":\"tomorrow\"}   | expires",
                "{\"class\":\"custom\",\"expires\":\"+999999999-01-01\"} | expires",
                "{\"class\":\"custom\",\"status\":\"gone\"}        | status",
                "{\"class\":\"custom\",\"since\":\"2026-01-01\"}   | since",
            })
    void isNotStatedByWhatMeansNothing(String body, String field) {
        Answer put = put("sales:li", "vip", body);

        assertThat(put.status()).isEqualTo(400);
        assertThat(put.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(tags()).isEmpty();
    }

    @Test
    void countsOnItsLastDay() {
        assertThat(put("sales:li", "vip", "{\"expires\":\"2026-03-01\"}").status()).isEqualTo(201);
        assertThat(read("sales:li").at("/tags/0/expires").asText()).isEqualTo("2026-03-01");
    }

    @Test
    void thatARuleGivesNobodyTakesInSilence() {
        rulesGive("high-value", Optional.empty());
        assertThat(read("sales:li").at("/tags/0/source").asText()).isEqualTo("automatic");
        assertThat(read("sales:li").at("/tags/0/label").asText()).isEqualTo("高价值");

        Answer deleted = delete("sales:li", "high-value");

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.at("/status").asText()).isEqualTo("denied");
        assertThat(deleted.at("/overrides/gives").asBoolean()).isTrue();
        assertThat(deleted.at("/overrides/rule/name").asText()).isEqualTo("high-value");
        assertThat(deleted.at("/overrides/rule/version").asInt()).isZero();
        assertThat(tags()).isEmpty();
        assertThat(read("sales:li").at("/deniedTags/0/name").asText()).isEqualTo("high-value");
        assertThat(read("sales:li").at("/deniedTags/0/rule/version").isInt()).isTrue();
    }

    @Test
    void staysDeniedWhenTheRulesLookAgainAndComesBackWhenItIsLeftToThem() {
        rulesGive("high-value", Optional.empty());
        delete("sales:li", "high-value");
        rulesGive("high-value", Optional.empty());
        assertThat(tags()).isEmpty();

        Answer left = put("sales:li", "high-value", "{\"status\":\"automatic\"}");

        assertThat(left.status()).isEqualTo(201);
        assertThat(left.at("/source").asText()).isEqualTo("automatic");
        assertThat(left.at("/overrides").isMissingNode()).isTrue();
        assertThat(tags()).containsExactly("high-value");
        assertThat(read("sales:li").at("/deniedTags")).isEmpty();
    }

    @Test
    void isGivenAgainstARuleWithWordsOfThatRule() {
        Answer put = put("sales:li", "high-value", "{\"class\":\"value\"}");

        assertThat(put.at("/overrides/gives").asBoolean(true)).isFalse();
        assertThat(put.at("/overrides/rule/name").asText()).isEqualTo("high-value");
    }

    @Test
    void ofAPurposeStandsOnlyWhileTheCustomerAllowsIt() {
        rulesGive("win-back", Optional.of("marketing"));
        assertThat(tags()).isEmpty();

        consent("given");
        assertThat(tags()).containsExactly("win-back");

        consent("withdrawn");
        assertThat(tags()).isEmpty();
    }

    private void consent(String status) {
        Answer put =
                desk.call(
                        "sales:li",
                        "PUT /customers/" + id + "/consents/marketing",
                        "{\"status\":\"" + status + "\"}");
        assertThat(put.status()).isEqualTo(200);
    }

    @Test
    void thatNobodyGaveIsNotThereToBeTaken() {
        assertThat(delete("sales:li", "vip").status()).isEqualTo(404);

        put("sales:li", "vip", GIVEN);
        assertThat(delete("sales:li", "vip").status()).isEqualTo(200);
        assertThat(delete("sales:li", "vip").status()).isEqualTo(200);
        assertThat(read("sales:li").header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void repeatedWithItsKeyChangesNothing() {
        var key = Map.of("Idempotency-Key", "k-1");
        String path = " /customers/" + id + "/tags/vip";
        assertThat(desk.call("sales:li", "PUT" + path, GIVEN, key).status()).isEqualTo(201);
        delete("sales:li", "vip");

        Answer again = desk.call("sales:li", "PUT" + path, GIVEN, key);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/status").asText()).isEqualTo("denied");
        assertThat(desk.call("sales:li", "PUT" + path, "{}", key).status()).isEqualTo(422);
        assertThat(tags()).isEmpty();
    }

    @Test
    void areNotTenThousand() {
        for (int n = 0; n < StatedTags.MOST; n++) {
            assertThat(put("sales:li", "tag-" + n, "{}").status()).isEqualTo(201);
        }
        Answer more = put("sales:li", "one-more", GIVEN);

        assertThat(more.status()).isEqualTo(409);
        assertThat(more.at("/type").asText()).isEqualTo("urn:mingce:problem:conflict");
        assertThat(more.text()).contains("100");
        assertThat(put("sales:li", "tag-7", "{\"status\":\"denied\"}").status()).isEqualTo(200);
        assertThat(tags()).hasSize(99);
    }

    @Test
    void ofTwoPeopleAtOnceAreBothKept() {
        List<Integer> statuses =
                IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(n -> put("sales:li", "tag-" + n, GIVEN).status())
                        .toList();

        assertThat(statuses).hasSize(6).containsOnly(201);
        assertThat(tags()).hasSize(6);
    }

    @Test
    void ofOneThatWasMergedAwayAreTheSurvivors() {
        String other = enter("东方测试");
        String into = desk.merge(id, other);
        String away = into.equals(id) ? other : id;

        Answer put = desk.call("manager:boss", "PUT /customers/" + away + "/tags/vip", GIVEN);

        assertThat(put.status()).isEqualTo(201);
        assertThat(
                        desk.call("manager:boss", "GET /customers/" + into, "")
                                .at("/tags/0/name")
                                .asText())
                .isEqualTo("vip");
    }

    @Test
    void ofSomebodyElsesCustomerAreNobodysBusiness() {
        assertThat(put("sales:wang", "vip", GIVEN).status()).isEqualTo(404);
        put("sales:li", "vip", GIVEN);
        assertThat(delete("sales:wang", "vip").status()).isEqualTo(404);
        assertThat(tags()).containsExactly("vip");
    }

    @Test
    void tellWhyToThoseWhoMayKnowAndToWhoeverSaidIt() {
        put("service:zhao", "vip", "{\"class\":\"custom\",\"reason\":\"本人来电\"}");
        put("sales:li", "key-account", GIVEN);

        assertThat(read("service:zhao").text()).contains("本人来电").doesNotContain("门店申请");
        assertThat(read("service:qian").text()).doesNotContain("本人来电", "门店申请");
        assertThat(read("manager:boss").text()).contains("本人来电", "门店申请");
    }

    @Test
    void areNamedInListsAndInTheAuditTrail() {
        put("sales:li", "vip", GIVEN);
        assertThat(last().outcome()).isEqualTo(Access.Outcome.CHANGED);
        assertThat(last().fields()).containsExactly("tags");
        assertThat(last().action()).isEqualTo("tag");

        Answer list = desk.call("sales:li", "GET /customers?tag=vip", "");
        assertThat(list.at("/items/0/tags/0").asText()).isEqualTo("vip");
        assertThat(list.at("/items/0/rfm").isNull()).isTrue();
        assertThat(last().fields()).contains("tags").doesNotContain("tags.reason");

        read("manager:boss");
        assertThat(last().fields()).contains("tags", "tags.reason");

        Answer changes = desk.call("privacy:pia", "GET /customers/" + id + "/changes", "");
        assertThat(changes.at("/items/0/action").asText()).isEqualTo("tag");
        assertThat(changes.at("/items/0/fields/0").asText()).isEqualTo("tags");
        assertThat(changes.text()).doesNotContain("vip", "门店");
    }

    private Access last() {
        return desk.trail().accesses().getLast();
    }
}
