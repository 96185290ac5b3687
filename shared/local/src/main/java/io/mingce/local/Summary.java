package io.mingce.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.local.refusal.Language;

/// What became of a file, for people or for programs.
final class Summary {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Summary() {}

    static String json(Object report) {
        try {
            return MAPPER.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(Object report) {
        JsonNode tree = MAPPER.valueToTree(report);
        JsonNode problem = tree.path("problem");
        if (problem.isObject()) {
            return Language.say(
                    "无法导入：" + problem.path("reason").path("zh").asText(),
                    "Cannot be imported: " + problem.path("reason").path("en").asText());
        }
        if (!problem.asText().isEmpty()) {
            return Language.say("无法导入：", "Cannot be imported: ") + problem.asText();
        }
        JsonNode rows = tree.path("rows");
        return Language.say(
                "读取 %d 行：新建 %d，并入 %d，未变 %d，拒绝 %d，屏蔽 %d".formatted(counts(rows)),
                "%d rows read: %d created, %d merged, %d unchanged, %d rejected, %d suppressed"
                        .formatted(counts(rows)));
    }

    private static Object[] counts(JsonNode rows) {
        return new Object[] {
            rows.path("read").asLong(),
            rows.path("created").asLong(),
            rows.path("merged").asLong(),
            rows.path("unchanged").asLong(),
            rows.path("rejected").asLong(),
            rows.path("suppressed").asLong()
        };
    }
}
