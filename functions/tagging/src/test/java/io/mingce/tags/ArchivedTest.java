package io.mingce.tags;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.memory.MemoryArchive;
import io.mingce.rfm.Borders;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/// What counts and lists customers is about those who are not in the archive.
class ArchivedTest {

    private final TagsDesk desk = new TagsDesk();

    @BeforeEach
    void archive() {
        desk.borders.save(Borders.SHIPPED);
        assertThat(
                        new MemoryArchive(desk.customers)
                                .archive(desk.find(TagsDesk.PERSON), LocalDate.of(2026, 3, 1)))
                .isPresent();
        desk.note();
    }

    private JsonNode ask(String what, String body) {
        return TagsDesk.json(desk.call("manager:boss", what, body, ""));
    }

    @Test
    void nobodyInTheArchiveHasATag() {
        assertThat(count(ask("GET /tags", "").at("/items"), "name", "high-value")).isZero();
    }

    @Test
    void nobodyInTheArchiveIsScored() {
        JsonNode segments = ask("GET /rfm", "").at("/segments");

        assertThat(segments).isNotEmpty();
        segments.forEach(segment -> assertThat(segment.at("/customers").asInt()).isZero());
    }

    @Test
    void nobodyInTheArchiveIsInASegment() {
        JsonNode preview =
                ask(
                        "POST /segments/preview",
                        "{\"condition\":{\"type\":[\"person\",\"company\"]}}");

        assertThat(preview.at("/customers").asInt()).isEqualTo(1);
        assertThat(preview.at("/sample").findValuesAsText("id"))
                .containsExactly(TagsDesk.COMPANY.value());
        assertThat(count(ask("GET /segments", "").at("/items"), "name", "marketing-high-value"))
                .isZero();
    }

    @Test
    void noRuleIsTriedOnAnybodyInTheArchive() {
        JsonNode preview = ask("POST /rules/preview", "{\"condition\":\"size(type) > 0\"}");

        assertThat(preview.at("/customers").asInt()).isEqualTo(1);
        assertThat(preview.at("/sample").findValuesAsText("id"))
                .containsExactly(TagsDesk.COMPANY.value());
    }

    private static int count(JsonNode items, String key, String value) {
        for (JsonNode item : items) {
            if (item.path(key).asText().equals(value)) {
                return item.path("customers").asInt();
            }
        }
        return 0;
    }
}
