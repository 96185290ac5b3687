package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.mingce.local.clock.Destination;
import io.mingce.local.clock.Leap;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Two silent years through the whole of the template: customers with everything that can be known of them are archived,
/// are found and shown as before, and come back with whatever happens to them, under their ids, with nothing lost.
final class ArchiveIT {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// A run works page by page, and has all others beside it.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// Of the history.
    private static final List<String> PARTS = List.of("orders", "interactions", "sources");

    /// What wakes a customer; each has one of its own.
    private enum Event {
        FORM("周沉睡", 0),
        ROW("吴久违", 1),
        INTERACTION("郑安静", 2),
        ORDER("冯无声", 3),
        EDIT("陈未归", 4);

        private final String who;
        final int number;

        Event(String who, int number) {
            this.who = who;
            this.number = number;
        }
    }

    private final Probe mingce = Probe.ofMingce(Optional.empty());

    @Test
    void whoSleptForTwoYearsWakesUpWithEverything() throws InterruptedException {
        try (mingce) {
            List<String> ids = Stream.of(Event.values()).map(this::comesIn).toList();
            Await.until("everybody is looked at", () -> ids.stream().allMatch(this::isTagged));
            List<JsonNode> before = ids.stream().map(this::read).toList();

            Optional<Leap.Landed> landed =
                    new Leap(mingce.runner.clock(), mingce.runner.timers(), PATIENCE)
                            .to(Destination.parse("+740d").orElseThrow());

            assertThat(landed.orElseThrow().late()).isEmpty();
            for (String id : ids) {
                Await.until("the dormant are archived", PATIENCE, () -> is("archived", id));
            }
            Await.until("the search knows", () -> listed("archived").size() == ids.size());
            assertThat(listed("archived")).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(listed("active")).isEmpty();
            List<JsonNode> archived = ids.stream().map(this::read).toList();
            for (Event event : Event.values()) {
                int n = event.number;
                assertThat(lasting(archived.get(n))).isEqualTo(lasting(before.get(n)));
                assertThat(byPhone(n)).containsExactly(ids.get(n));
                wake(event, ids.get(n));
                wokeUp(event, ids.get(n), archived.get(n));
            }
            Await.until("the search knows", () -> listed("active").size() == ids.size());
            assertThat(listed("archived")).isEmpty();
            for (String queue : List.of("InvocationFailures", "ArchiveRunsDeadLetters")) {
                assertThat(mingce.queued(queue)).as(queue).isZero();
            }
        }
    }

    private void wokeUp(Event event, String id, JsonNode archived) {
        Await.until(event + " wakes", PATIENCE, () -> is("active", id));
        JsonNode awake = read(id);
        assertThat(awake.path("version").asLong()).isGreaterThan(archived.path("version").asLong());
        for (String part : PARTS) {
            assertThat(texts(awake.path(part).path("items")))
                    .containsAll(texts(archived.path(part).path("items")));
        }
        assertThat(awake.path("orders").path("items")).hasSize(event == Event.ORDER ? 2 : 1);
        assertThat(awake.path("interactions").path("items"))
                .hasSize(event == Event.INTERACTION ? 2 : 1);
        int one = event == Event.INTERACTION || event == Event.ORDER ? 0 : 1;
        assertThat(awake.path("sources").path("items"))
                .hasSize(archived.path("sources").path("items").size() + one);
        assertThat(standing(awake)).isEqualTo(standing(archived));
        assertThat(byPhone(event.number)).containsExactly(id);
    }

    /// What is known of somebody: two records merged, a tag, an order, an interaction, a consent, an edit.
    private String comesIn(Event event) {
        int n = event.number;
        form(event);
        String id = byPhone(n).getFirst();
        manager(
                "POST",
                "/customers",
                "{\"name\":\"%s\",\"email\":\"zhou%d@example.com\"}".formatted(event.who, n),
                201);
        String other = ids("/customers?email=zhou%d@example.com".formatted(n)).getFirst();
        edit(id, "{\"note\":\"喜欢喝茶\",\"industry\":\"教育\"}");
        manager("PUT", "/customers/" + id + "/tags/key-account", "{\"class\":\"custom\"}", 201);
        manager("PUT", "/customers/" + id + "/consents/marketing", "{\"status\":\"given\"}", 200);
        manager("POST", "/customers/" + id + "/interactions", interaction("2026-03-01"), 201);
        manager("POST", "/customers/" + other + "/orders", order(n, "A"), 201);
        JsonNode merge =
                manager(
                        "POST",
                        "/merges",
                        "{\"customers\":[\"%s\",\"%s\"]}".formatted(id, other),
                        201);
        return merge.path("into").asText();
    }

    private void wake(Event event, String id) {
        int n = event.number;
        switch (event) {
            case FORM -> form(event);
            case ROW -> row(event);
            case INTERACTION ->
                    manager(
                            "POST",
                            "/customers/" + id + "/interactions",
                            interaction("2028-03-01"),
                            201);
            case EDIT -> edit(id, "{\"gender\":\"女\"}");
            case ORDER -> manager("POST", "/customers/" + id + "/orders", order(n, "B"), 201);
        }
    }

    private void form(Event event) {
        HttpResponse<String> answer =
                mingce.call(
                        "POST",
                        "/forms/person",
                        "{\"name\":\"%s\",\"phone\":\"1351234000%d\",\"consents\":{\"service\":true}}"
                                .formatted(event.who, event.number),
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private void row(Event event) {
        try {
            mingce.drop(
                    "again.csv", "姓名,手机\n%s,135 1234 000%d\n".formatted(event.who, event.number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As somebody does who has just read the customer.
    private void edit(String id, String body) {
        String version = "\"" + read(id).path("version").asText() + "\"";
        answered(send("PATCH", "/customers/" + id, body, "If-Match", version), 200);
    }

    private static String interaction(String day) {
        return "{\"type\":\"phone\",\"time\":\"%sT10:00:00+08:00\",\"content\":\"询问产品报价\"}"
                .formatted(day);
    }

    private static String order(int n, String number) {
        return """
        {"channel":"pos","externalId":"T-%d%s","time":"2026-03-02T09:00:00+08:00",
         "amount":"199.90","currency":"CNY","status":"paid"}
        """
                .formatted(n, number);
    }

    private boolean isTagged(String id) {
        return read(id).path("tags").findValuesAsText("source").contains("automatic");
    }

    private boolean is(String status, String id) {
        JsonNode customer = read(id);
        assertThat(customer.path("id").asText()).isEqualTo(id);
        return customer.path("status").asText().equals(status);
    }

    private List<String> listed(String status) {
        return ids("/customers?channel=staff&status=" + status);
    }

    private List<String> byPhone(int n) {
        return ids("/customers?phone=1351234000" + n);
    }

    private List<String> ids(String search) {
        return manager("GET", search, "", 200).path("items").findValuesAsText("id");
    }

    private JsonNode read(String id) {
        return manager("GET", "/customers/" + id, "", 200);
    }

    private static List<String> texts(JsonNode items) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(item.toString()));
        return texts;
    }

    /// Everything that time alone does not change.
    private static JsonNode lasting(JsonNode customer) {
        var lasting = (ObjectNode) customer.deepCopy();
        lasting.remove(List.of("status", "version", "rfm"));
        ArrayNode tags = lasting.putArray("tags");
        customer.path("tags")
                .forEach(tag -> {
                    if (tag.path("source").asText().equals("manual")) {
                        tags.add(tag);
                    }
                });
        return lasting;
    }

    /// Everything that one more record of the same does not change.
    private static JsonNode standing(JsonNode customer) {
        var standing = (ObjectNode) lasting(customer);
        standing.remove(List.of("lastActivity", "origins", "consents", "gender"));
        standing.remove(PARTS);
        standing.set("consented", MAPPER.valueToTree(names(customer.path("consents"))));
        return standing;
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode manager(String method, String path, String body, int status) {
        return answered(send(method, path, body), status);
    }

    private HttpResponse<String> send(String method, String path, String body, String... more) {
        var headers = new ArrayList<>(List.of("Authorization", mingce.token("manager")));
        headers.addAll(List.of("Content-Type", "application/json"));
        headers.addAll(List.of(more));
        return mingce.send("StaffApi", method, path, body, headers.toArray(String[]::new));
    }

    private static JsonNode answered(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
