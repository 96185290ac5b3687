package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.reflect.Method;
import java.util.stream.Stream;

/// Every sample event, and what it must come to.
class CustomerEventsTest {

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
                "find-without-terms                        | 400 | - | 请按 phone、email、idCard、uscc 或"
                        + " name 查询",
                "find-without-terms-english                | 400 | - | search by phone",
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
                                                status == 200
                                                        ? "application/json"
                                                        : "application/problem+json"));
        if (status != 200) {
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
