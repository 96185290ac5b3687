package io.mingce.local.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.List;

/// Which changes a function is to get: the filter patterns of an event source mapping, as far as they compare for equality
/// and existence. Anything else in a pattern is an error at start rather than a filter that behaves otherwise than Lambda's.
final class ChangePattern {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<JsonNode> patterns;

    /// @throws IllegalArgumentException where a pattern is no JSON or compares in another way
    ChangePattern(List<String> patterns) {
        this.patterns = patterns.stream().map(ChangePattern::parse).toList();
    }

    /// Whether one of the patterns fits; without patterns everything does.
    boolean fits(JsonNode change) {
        return patterns.isEmpty() || patterns.stream().anyMatch(p -> fits(p, change));
    }

    private static boolean fits(JsonNode pattern, JsonNode change) {
        for (var part : pattern.properties()) {
            JsonNode actual = change.path(part.getKey());
            boolean fits =
                    part.getValue().isArray()
                            ? anyOf(part.getValue(), actual)
                            : fits(part.getValue(), actual);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyOf(JsonNode alternatives, JsonNode actual) {
        for (JsonNode each : alternatives) {
            boolean fits =
                    each.isObject()
                            ? each.path("exists").asBoolean() != actual.isMissingNode()
                            : each.equals(actual);
            if (fits) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode parse(String pattern) {
        try {
            JsonNode json = MAPPER.readTree(pattern);
            check(json);
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a filter pattern: " + pattern, e);
        }
    }

    private static void check(JsonNode pattern) {
        for (var part : pattern.properties()) {
            if (part.getValue().isObject()) {
                check(part.getValue());
            } else if (!part.getValue().isArray() || !compares(part.getValue())) {
                throw new IllegalArgumentException(
                        "the local runner knows equality and exists only: " + part.getKey());
            }
        }
    }

    private static boolean compares(JsonNode alternatives) {
        for (JsonNode each : alternatives) {
            if (each.isArray()
                    || (each.isObject()
                            && !(each.size() == 1 && each.path("exists").isBoolean()))) {
                return false;
            }
        }
        return true;
    }
}
