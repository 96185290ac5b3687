package io.mingce.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/// What CloudFormation's resource specification says of a type: properties, their types, which are required, attributes.
final class CfnSpec {

    private static final JsonNode SPEC = load();

    static boolean knows(String type) {
        return SPEC.path("resources").has(type);
    }

    static Set<String> attributes(String type) {
        Set<String> names = new TreeSet<>();
        SPEC.path("resources").path(type).path("attributes").forEach(a -> names.add(a.asText()));
        return names;
    }

    /// Every property below `properties` that the type does not have, has in another form, or has to have.
    static List<String> breaches(String type, Part properties) {
        List<String> found = new ArrayList<>();
        object(properties, SPEC.path("resources").path(type).path("properties"), found);
        return found;
    }

    private static void object(Part part, JsonNode known, List<String> found) {
        part.children()
                .forEach((name, child) -> {
                    if (known.has(name)) {
                        value(child, known.path(name).path("t"), found);
                    } else {
                        found.add(child.path() + " is no property of this type");
                    }
                });
        known.properties().stream()
                .filter(property -> property.getValue().path("required").asBoolean())
                .filter(property -> !part.get(property.getKey()).exists())
                .forEach(property -> found.add(part.path() + " needs " + property.getKey()));
    }

    private static void value(Part part, JsonNode type, List<String> found) {
        if (part.isIntrinsic()) {
            return;
        }
        if (type.isTextual()) {
            require(part, scalar(part, type.asText()), type.asText(), found);
        } else if (type.has("ref")) {
            JsonNode nested = SPEC.path("types").path(type.path("ref").asText());
            require(part, part.value() instanceof java.util.Map, "an object", found);
            object(part, nested.path("properties"), found);
        } else if (type.has("array")) {
            require(part, part.value() instanceof List, "a list", found);
            part.elements().forEach(element -> value(element, type.path("array"), found));
        } else if (type.has("map")) {
            require(part, part.value() instanceof java.util.Map, "a map", found);
            part.children().values().forEach(child -> value(child, type.path("map"), found));
        } else if (type.has("enum")) {
            List<String> allowed = texts(type.path("enum"));
            require(part, allowed.contains(part.text()), "one of " + allowed, found);
        } else if (type.has("union")) {
            boolean any =
                    StreamSupport.stream(type.path("union").spliterator(), false)
                            .anyMatch(option -> {
                                List<String> problems = new ArrayList<>();
                                value(part, option, problems);
                                return problems.isEmpty();
                            });
            require(part, any, "one of the forms of its type", found);
        } else {
            throw new IllegalStateException("a form of type this reader does not know: " + type);
        }
    }

    private static boolean scalar(Part part, String type) {
        return switch (type) {
            case "string", "date-time" -> part.value() instanceof String;
            case "boolean" -> part.value() instanceof Boolean;
            case "integer", "number" -> part.value() instanceof java.math.BigDecimal;
            case "json" -> part.value() instanceof java.util.Map || part.value() instanceof String;
            case "tag" -> part.get("Key").exists();
            default -> throw new IllegalStateException("a type this reader does not know: " + type);
        };
    }

    private static void require(Part part, boolean ok, String what, List<String> found) {
        if (!ok) {
            found.add(part.path() + " has to be " + what);
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static JsonNode load() {
        try (InputStream in =
                CfnSpec.class.getResourceAsStream("/conformance/cfn-spec-subset.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CfnSpec() {}
}
