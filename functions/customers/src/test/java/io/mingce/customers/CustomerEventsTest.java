package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.edge.OpenApi;
import io.mingce.edge.fixture.Documented;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.reflect.Method;
import java.util.stream.Stream;

/// Every sample event, and what it must come to.
class CustomerEventsTest {

    private static final Documented DOCUMENTED = new Documented(OpenApi.STAFF);

    private final CustomersDesk desk = new CustomersDesk();

    @ParameterizedTest(name = "{0} → {1}, {2} found")
    @CsvSource(
            delimiter = '|',
            value = {
                "find-by-phone                             | 200 | 1 | 139****5678",
                "find-by-phone-as-manager                  | 200 | 1 | +8613912345678",
                "find-by-phone-as-sales                    | 200 | 0 | \"items\":[]",
                "find-by-phone-as-privacy                  | 403 | - | 您没有此项权限",
                "find-by-phone-as-admin                    | 403 | - | You are not allowed to do"
                        + " this",
                "find-by-phone-without-claims              | 401 | - | 请先登录",
                "find-by-phone-without-claims-english      | 401 | - | Sign in first",
                "find-by-phone-unknown                     | 200 | 0 | \"items\":[]",
                "find-by-phone-malformed                   | 400 | - | 请检查查询内容",
                "find-by-phone-malformed-english           | 400 | - | check what you search for",
                "find-by-name                              | 200 | 1 | \"name\":\"欧阳**\"",
                "find-by-email                             | 200 | 1 | m*****@example.com",
                "find-by-id-card                           | 200 | 1 | 1***************2X",
                "find-by-id-card-malformed                 | 400 | - | \"field\":\"idCard\"",
                "find-by-uscc                              | 200 | 1 | \"type\":\"company\"",
                "find-by-company-name                      | 200 | 1 | 杭州示例科技有限公司",
                "find-by-two-terms                         | 200 | 1 | \"type\":\"person\"",
                "find-by-two-terms-of-different-customers  | 200 | 0 | \"items\":[]",
                "find-without-terms                        | 400 | - | 请至少给出一个查询条件",
                "find-without-terms-english                | 400 | - | search by at least one of"
                        + " phone",
                "one-customer                              | 200 | - |"
                        + " \"noticeVersion\":\"2026-01\"",
                "one-customer-as-service                   | 200 | - | \"channel\":\"website\"",
                "one-customer-as-sales                     | 404 | - | 没有这个客户",
                "one-customer-as-privacy                   | 403 | - |"
                        + " urn:mingce:problem:not-allowed",
                "one-customer-as-admin                     | 403 | - |"
                        + " urn:mingce:problem:not-allowed",
                "one-customer-without-claims               | 401 | - |"
                        + " urn:mingce:problem:not-signed-in",
                "unknown-id                                | 404 | - | 没有这个客户",
                "unknown-id-english                        | 404 | - | there is no such customer",
                "malformed-id                              | 404 | - |"
                        + " urn:mingce:problem:not-found",
                "enter                                     | 201 | - | \"owner\":\"staff-1\"",
                "enter-as-privacy                          | 403 | - |"
                        + " urn:mingce:problem:not-allowed",
                "enter-somebody-known                      | 409 | - |"
                        + " \"customer\":\"odjage3rppaf4bbc4wiljlgg\"",
                "enter-somebody-known-as-sales             | 409 | - | nothing was stored",
                "enter-unknown-field                       | 400 | - | \"field\":\"vip\"",
                "enter-wrong-type                          | 400 | - | \"field\":\"name\"",
                "enter-unusable                            | 400 | - | \"field\":\"email\"",
                "enter-nothing                             | 400 | - |"
                        + " urn:mingce:problem:invalid-field",
                "enter-undeclared-extension                | 400 | - |"
                        + " \"field\":\"extensions.shoeSize\"",
                "enter-not-json                            | 400 | - |"
                        + " urn:mingce:problem:unreadable-body",
                "enter-wrong-content-type                  | 415 | - | application/json",
                "enter-log-injection                       | 400 | - | \"field\":\"consents.…\"",
                "edit                                      | 200 | - | \"industry\":\"F52\"",
                "edit-merge-patch-english                  | 200 | - | \"industry\":\"F52\"",
                "edit-without-version                      | 428 | - | If-Match",
                "edit-stale                                | 412 | - | \"version\":1",
                "edit-weak-version                         | 412 | - | \"version\":1",
                "edit-unknown-field                        | 400 | - | \"field\":\"id\"",
                "edit-nothing                              | 400 | - | 请给出要修改的字段",
                "edit-masked-phone                         | 400 | - | \"field\":\"phone\"",
                "edit-as-sales                             | 404 | - | 没有这个客户",
                "interactions                              | 200 | 0 | \"items\":[]",
                "orders                                    | 200 | 0 | \"items\":[]",
                "sources                                   | 200 | 1 | \"channel\":\"website\"",
                "sources-altered-cursor                    | 400 | - | \"field\":\"cursor\"",
                "sources-limit-too-high                    | 400 | - | \"field\":\"limit\"",
                "orders-as-sales                           | 404 | - | 没有这个客户",
                "note-interaction                          | 201 | - |"
                        + " \"customer\":\"odjage3rppaf4bbc4wiljlgg\"",
                "note-interaction-unknown-type             | 400 | - | phone、visit",
                "note-interaction-too-long                 | 400 | - | \"field\":\"content\"",
                "note-interaction-without-offset           | 400 | - | \"field\":\"time\"",
                "note-interaction-as-sales                 | 404 | - | 没有这个客户",
                "note-order                                | 201 | - | \"version\":2",
                "note-order-negative                       | 400 | - | 金额不能为负",
                "note-order-number-for-amount              | 400 | - |"
                        + " urn:mingce:problem:wrong-type",
                "note-order-in-the-future                  | 400 | - | \"field\":\"time\"",
                "note-order-unknown-currency               | 400 | - | ISO 4217",
                "note-order-unknown-field-in-line          | 400 | - |"
                        + " \"field\":\"lines.0.colour\"",
                "relate-to-nobody                          | 404 | - | 没有这个客户",
                "relate-unknown-kind                       | 400 | - | household",
                "relate-to-themselves                      | 400 | - | 另一位客户",
                "unrelate-from-nobody                      | 404 | - | 没有这个客户",
                "own                                       | 200 | - | \"owner\":\"staff-2\"",
                "own-nobody                                | 200 | - | \"version\":2",
                "own-as-sales                              | 403 | - |"
                        + " urn:mingce:problem:not-allowed",
                "own-nothing-said                          | 400 | - | \"field\":\"owner\"",
                "reveal                                    | 200 | - | +8613912345678",
                "reveal-without-reason                     | 400 | - | \"field\":\"reason\"",
                "reveal-with-data-in-reason                | 400 | - | \"field\":\"reason\"",
                "reveal-id-card-as-service                 | 403 | - |"
                        + " urn:mingce:problem:not-allowed",
                "reveal-unknown-field                      | 400 | - | \"field\":\"fields\"",
                "find-by-name-prefix                       | 200 | 1 | \"name\":\"欧阳**\"",
                "find-by-prefix-of-one-character           | 400 | - | \"field\":\"namePrefix\"",
                "find-by-last-four                         | 200 | 1 | \"name\":\"欧阳**\"",
                "find-by-unknown-filter                    | 400 | - | \"field\":\"telephone\"",
                "find-in-a-range-upside-down               | 400 | - | \"field\":\"createdTo\"",
                "find-with-altered-cursor                  | 400 | - | \"field\":\"cursor\"",
                "find-sql-injection                        | 200 | 0 | \"items\":[]",
                "find-own                                  | 200 | 0 | \"items\":[]",
                "changes                                   | 200 | 1 | \"channel\":\"website\"",
                "changes-as-sales                          | 404 | - | 没有这个客户",
                "give-tag                                  | 201 | - | \"source\":\"manual\"",
                "give-tag-in-chinese                       | 201 | - | \"name\":\"重点客户\"",
                "give-tag-of-a-rule                        | 201 | - | \"gives\":false",
                "give-tag-unknown-class                    | 400 | - | industry、size",
                "give-tag-unknown-status                   | 400 | - | given、denied、automatic",
                "give-tag-unknown-member                   | 400 | - | \"field\":\"colour\"",
                "give-tag-expired                          | 400 | - | \"field\":\"expires\"",
                "give-tag-expires-no-day                   | 400 | - | 2026-03-08",
                "give-tag-reason-too-long                  | 400 | - | \"field\":\"reason\"",
                "give-tag-automatic-until                  | 400 | - | \"field\":\"expires\"",
                "give-tag-no-name                          | 400 | - | \"field\":\"name\"",
                "give-tag-path-trick                       | 400 | - | \"field\":\"name\"",
                "give-tag-log-injection                    | 400 | - | \"field\":\"name\"",
                "give-tag-name-too-long                    | 400 | - | 1 to 50 letters",
                "give-tag-as-sales                         | 404 | - | 没有这个客户",
                "give-tag-as-privacy                       | 403 | - |"
                        + " urn:mingce:problem:not-allowed",
                "give-tag-to-nobody                        | 404 | - | 没有这个客户",
                "deny-tag                                  | 200 | - | \"status\":\"denied\"",
                "deny-tag-of-a-rule                        | 200 | - | \"stands\":false",
                "leave-tag-to-rules                        | 200 | - | \"status\":\"automatic\"",
                "remove-tag-not-there                      | 404 | - | 没有这个标签",
                "remove-tag-as-admin                       | 403 | - |"
                        + " urn:mingce:problem:not-allowed",
                "remove-tag-given                          | 404 | - | 没有这个标签",
                "give-consent                              | 200 | - |"
                        + " \"noticeVersion\":\"2026-01\"",
                "withdraw-consent                          | 200 | - | \"given\":false",
                "consent-unknown-status                    | 400 | - | given、withdrawn",
                "consent-without-status                    | 400 | - | \"field\":\"status\"",
                "consent-unknown-member                    | 400 | - | \"field\":\"time\"",
                "consent-malformed-purpose                 | 400 | - | lower-case letters",
                "consent-malformed-notice                  | 400 | - | \"field\":\"noticeVersion\"",
                "consent-as-sales                          | 404 | - | 没有这个客户",
                "consent-as-privacy                        | 403 | - |"
                        + " urn:mingce:problem:not-allowed",
                "segment-customers                         | 200 | 2 | \"rfm\":null",
                "segment-customers-of-a-purpose            | 200 | 0 | \"items\":[]",
                "segment-customers-unknown                 | 404 | - | 没有这个分群",
                "segment-customers-no-name                 | 404 | - | 没有这个分群",
                "segment-customers-unknown-filter          | 400 | - | \"field\":\"phone\"",
                "segment-customers-altered-cursor          | 400 | - | \"field\":\"cursor\"",
                "segment-customers-as-sales                | 200 | 0 | \"items\":[]",
                "segment-customers-as-privacy              | 403 | - |"
                        + " urn:mingce:problem:not-allowed",
                "find-by-rfm                               | 200 | 0 | \"items\":[]",
                "find-by-unknown-rfm                       | 400 | - | \"field\":\"rfm\"",
                "find-by-consent                           | 200 | 1 | \"type\":\"person\"",
                "find-by-tag                               | 200 | 0 | \"items\":[]",
                "openapi                                   | 200 | - | \"openapi\":\"3.1.0\"",
                "openapi-english                           | 200 | - | the staff API",
            })
    void comesToWhatTheTableSays(String event, int status, String found, String shows) {
        var answer = desk.handle(event);

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getBody()).contains(shows);
        JsonNode body = CustomersDesk.json(answer);
        if (!found.equals("-")) {
            assertThat(body.get("items").size()).isEqualTo(Integer.parseInt(found));
            assertThat(body.get("next").isNull()).isTrue();
        }
        assertThat(answer.getHeaders())
                .containsEntry("Cache-Control", "no-store")
                .hasEntrySatisfying(
                        "Content-Type",
                        type ->
                                assertThat(type)
                                        .startsWith(
                                                status < 300
                                                        ? "application/json"
                                                        : "application/problem+json"));
        assertThat(DOCUMENTED.wrong(Events.read(event), answer)).isEmpty();
        if (status >= 300) {
            assertThat(body.get("status").asInt()).isEqualTo(status);
            assertThat(body.at("/type").asText()).startsWith("urn:mingce:problem:");
        }
    }

    @Test
    void leavesNoSampleEventOut() throws NoSuchMethodException {
        Method table =
                CustomerEventsTest.class.getDeclaredMethod(
                        "comesToWhatTheTableSays",
                        String.class,
                        int.class,
                        String.class,
                        String.class);

        assertThat(Stream.of(table.getAnnotationsByType(CsvSource.class)[0].value()))
                .extracting(row -> row.split("\\|", -1)[0].strip())
                .containsExactlyInAnyOrderElementsOf(Events.names());
    }

    @Test
    void tellsTheVersionThatAChangeMustName() {
        assertThat(desk.handle("one-customer").getHeaders()).containsEntry("ETag", "\"1\"");
    }
}
