package io.mingce.conformance;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One place in the template and its path, so that every message can say where; a missing place is a part too.
public record Part(String path, @Nullable Object value) {

    public boolean exists() {
        return value != null;
    }

    public Part get(String... keys) {
        Part part = this;
        for (String key : keys) {
            Object child = part.value instanceof Map<?, ?> map ? map.get(key) : null;
            part = new Part(part.path + "." + key, child);
        }
        return part;
    }

    /// The children of a map by key; none for anything else.
    public Map<String, Part> children() {
        Map<String, Part> parts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> parts.put(key.toString(), get(key.toString())));
        }
        return parts;
    }

    /// The elements of a list; one that is not a list counts as a list of itself, as IAM has it.
    public List<Part> elements() {
        if (value instanceof List<?> list) {
            return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                    .map(i -> new Part(path + "[" + i + "]", list.get(i)))
                    .toList();
        }
        return exists() ? List.of(this) : List.of();
    }

    /// This part and all below it.
    public Stream<Part> all() {
        Stream<Part> below =
                value instanceof List<?> ? elements().stream() : children().values().stream();
        return Stream.concat(Stream.of(this), below.flatMap(Part::all));
    }

    public String text() {
        return value instanceof String || value instanceof Boolean || value instanceof BigDecimal
                ? value.toString()
                : "";
    }

    public int number() {
        return value instanceof BigDecimal number ? number.intValue() : -1;
    }

    public boolean is(String text) {
        return text().equals(text);
    }

    /// `{Ref: …}` or `{Fn::…: …}`: what it comes to is not known before deployment.
    public boolean isIntrinsic() {
        return value instanceof Map<?, ?> map
                && map.size() == 1
                && map.keySet().stream()
                        .allMatch(key -> key.equals("Ref") || key.toString().startsWith("Fn::"));
    }

    /// The resource that a `!Ref`, or a `!GetAtt` whatever its attribute, points at; else empty.
    public String target() {
        return get("Ref").exists()
                ? get("Ref").text()
                : get("Fn::GetAtt").elements().stream().findFirst().map(Part::text).orElse("");
    }
}
