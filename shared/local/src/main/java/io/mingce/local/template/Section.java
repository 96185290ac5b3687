package io.mingce.local.template;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A mapping in the template after its intrinsics are resolved, and where it stands, so that every complaint can
/// name the place.
record Section(String path, Map<String, @Nullable Object> values) {

    /// Refuses every key that is neither run nor known to matter only on AWS.
    Section allow(Set<String> run, Set<String> awsOnly) {
        for (String key : values.keySet()) {
            if (!run.contains(key) && !awsOnly.contains(key)) {
                throw TemplateError.at(
                        at(key),
                        "未知属性，本地运行不了解它",
                        "unknown property, the local runner does not know it");
            }
        }
        return this;
    }

    String at(String key) {
        return path + "." + key;
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    Optional<String> find(String key) {
        Object value = values.get(key);
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            throw TemplateError.at(at(key), "这里应为单个值", "one value must stand here");
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    String get(String key) {
        return find(key)
                .orElseThrow(() -> TemplateError.at(path, "缺少 " + key, key + " is missing"));
    }

    int number(String key, int otherwise) {
        String value = find(key).orElse(Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw TemplateError.at(at(key), "这里应为整数", "a whole number must stand here");
        }
    }

    boolean flag(String key) {
        return find(key).map(Boolean::parseBoolean).orElse(false);
    }

    /// The mapping under the key; an empty one where there is none.
    Section section(String key) {
        Object value = values.get(key);
        return value == null ? new Section(at(key), Map.of()) : of(at(key), value);
    }

    /// The mappings under the keys of this one, each with its key.
    Map<String, Section> sections() {
        Map<String, Section> all = new LinkedHashMap<>();
        values.forEach((key, value) -> all.put(key, of(at(key), value)));
        return all;
    }

    List<Section> list(String key) {
        List<Section> all = new ArrayList<>();
        for (Object item : items(key)) {
            all.add(of(at(key) + "[" + all.size() + "]", item));
        }
        return all;
    }

    /// The plain values under the key; one value alone counts as a list of one.
    List<String> strings(String key) {
        List<String> all = new ArrayList<>();
        for (Object item : items(key)) {
            if (item == null || item instanceof Map<?, ?> || item instanceof List<?>) {
                throw TemplateError.at(at(key), "这里应为值的列表", "a list of values must stand here");
            }
            all.add(item.toString());
        }
        return all;
    }

    private List<? extends @Nullable Object> items(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list : List.of(value);
    }

    static Section of(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw TemplateError.at(path, "这里应为映射", "a mapping must stand here");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        map.forEach((key, inner) -> values.put(key.toString(), inner));
        return new Section(path, values);
    }
}
