package io.mingce.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.audit.Access;
import io.mingce.edge.fixture.SampleEvents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every sample event, and what it must come to.
class AuditEventsTest {

    private static final String TABLE =
            """
            by-customer             | 200 | 4 | "at":"2026-03-02T00:00:03Z"
            by-user                 | 200 | 2 | "user":"staff-1"
            refused-only            | 200 | 1 | "outcome":"refused"
            of-some-days            | 200 | 4 | "from":"203.0.113.9"
            of-some-hours           | 200 | 2 | "fields":["name","phone"]
            lately                  | 200 | 4 | "request":"r-0"
            too-many-days           | 400 | - | 最多 31 天
            backwards               | 400 | - | from 应早于 to
            by-customer-and-user    | 400 | - | 之一查询
            outcome-unknown         | 400 | - | 可选：read
            outcome-unknown-english | 400 | - | One of read, revealed
            time-malformed          | 400 | - | "field":"from"
            customer-too-long       | 400 | - | 最多 128 个字符
            limit-too-high          | 400 | - | "field":"limit"
            cursor-forged           | 400 | - | "field":"cursor"
            as-manager              | 403 | - | 您没有此项权限
            as-admin                | 403 | - | 您没有此项权限
            without-claims          | 401 | - | 请先登录
            verify-yesterday        | 200 | 1 | "day":"2026-03-01"
            verify-days             | 200 | 2 | "records":4
            verify-tomorrow         | 400 | - | 也不能晚于今天
            verify-too-old          | 400 | - | 记录保存三年
            verify-no-day           | 400 | - | 年-月-日
            verify-as-manager       | 403 | - | 您没有此项权限
            """;

    private final AuditDesk desk = new AuditDesk();

    @ParameterizedTest(name = "{0} → {1}, {2} items")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = TABLE)
    void comesToWhatTheTableSays(String event, int status, String items, String shows) {
        var answer = desk.ask(SampleEvents.api("audit", event));

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getBody()).contains(shows);
        JsonNode body = AuditDesk.json(answer);
        if (status == 200) {
            assertThat(body.get("items").size()).isEqualTo(Integer.parseInt(items));
        }
    }

    @Test
    void leavesNoSampleEventOut() {
        assertThat(TABLE.lines().map(line -> line.split("\\|", 2)[0].strip()))
                .containsExactlyInAnyOrderElementsOf(SampleEvents.names("audit"));
    }

    @Test
    void cursorsLeadThroughTheWholeListAndNotIntoAnother() {
        var event = SampleEvents.api("audit", "by-customer");
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            event.setQueryStringParameters(query("customer", AuditDesk.CUSTOMER, cursor));
            JsonNode page = AuditDesk.json(desk.ask(event));
            page.get("items").forEach(item -> seen.add(item.get("at").asText()));
            cursor = page.get("next").asText("");
        } while (!cursor.equals("null") && !cursor.isEmpty() && seen.size() < 10);
        assertThat(seen).hasSize(4).isSortedAccordingTo((a, b) -> b.compareTo(a));

        event.setQueryStringParameters(query("customer", AuditDesk.CUSTOMER, ""));
        String first = AuditDesk.json(desk.ask(event)).get("next").asText();
        event.setQueryStringParameters(query("user", "staff-1", first));
        assertThat(desk.ask(event).getStatusCode()).isEqualTo(400);
    }

    private static Map<String, String> query(String name, String value, String cursor) {
        var query = new HashMap<String, String>();
        query.put(name, value);
        query.put("limit", "1");
        if (!cursor.isEmpty()) {
            query.put("cursor", cursor);
        }
        return query;
    }

    @Test
    void toReadTheTrailIsNotedInTheTrail() {
        desk.ask(SampleEvents.api("audit", "by-customer"));
        desk.ask(SampleEvents.api("audit", "verify-yesterday"));
        desk.ask(SampleEvents.api("audit", "as-manager"));

        List<Access> noted = desk.trail.accesses();
        assertThat(noted.subList(4, 7)).extracting(Access::action).containsOnly("audit");
        assertThat(noted.subList(4, 7))
                .extracting(Access::outcome)
                .containsExactlyElementsOf(
                        Arrays.asList(
                                Access.Outcome.READ, Access.Outcome.READ, Access.Outcome.REFUSED));
    }

    @Test
    void tamperingIsToldByDayAndPlace() {
        desk.trail.tamper().values().iterator().next().remove(1L);

        JsonNode days =
                AuditDesk.json(desk.ask(SampleEvents.api("audit", "verify-days"))).get("items");

        assertThat(days.get(0).get("ok").asBoolean()).isTrue();
        assertThat(days.get(1).get("ok").asBoolean()).isFalse();
        assertThat(days.get(1).at("/faults/0").toString())
                .isEqualTo(
                        "{\"kind\":\"link-missing\",\"text\":\"有记录缺失\","
                                + "\"chain\":\"memory\",\"record\":1}");
    }
}
