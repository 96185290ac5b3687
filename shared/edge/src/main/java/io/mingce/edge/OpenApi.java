package io.mingce.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.mingce.access.Action;
import io.mingce.access.Rights;
import io.mingce.access.Role;
import io.mingce.access.Scope;
import io.mingce.cleaning.Text;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The APIs as OpenAPI 3.1 documents: what stands in `openapi/`, in the reader's language, with what holds for every
/// operation added, and who may call it by the table of rights. A test holds them against the template.
public enum OpenApi {
    STAFF,
    PUBLIC;

    private static final String COMPONENTS = "#/components/";

    private final Map<Language, String> documents = new EnumMap<>(Language.class);

    /// The document, as an answer.
    public ApiAnswer answer(ApiRequest request) {
        return new ApiAnswer(
                200,
                Map.of(
                        "Content-Type",
                        "application/json; charset=utf-8",
                        "Content-Language",
                        request.language().tag()),
                document(request.language()));
    }

    /// The document.
    public synchronized String document(Language language) {
        return documents.computeIfAbsent(language, this::written);
    }

    private String written(Language language) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("openapi", "3.1.0");
        root.putObject("info").put("title", language.of(title())).put("version", "1");
        ObjectNode paths = read(name().toLowerCase(Locale.ROOT));
        paths.forEach(path -> path.forEach(operation -> complete((ObjectNode) operation)));
        root.set("paths", paths);
        root.set("components", components(paths));
        return Json.write(localised(root, language));
    }

    private Text title() {
        return switch (this) {
            case STAFF -> new Text("名册：员工接口", "Mingce: the staff API");
            case PUBLIC -> new Text("名册：公开接口", "Mingce: the public API");
        };
    }

    private void complete(ObjectNode operation) {
        var problem = ((ObjectNode) operation.get("responses")).putObject("default");
        problem.putObject("description").put("zh", "不成功").put("en", "it did not succeed");
        ObjectNode content = problem.putObject("content");
        content.putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", COMPONENTS + "schemas/Problem");
        if (this == PUBLIC) {
            content.putObject("text/html"); // To a browser.
        } else {
            operation.putArray("security").addObject().putArray("staff");
            roles(operation);
        }
    }

    /// Who may do it, and with whose customers.
    private static void roles(ObjectNode operation) {
        String action = operation.get("x-mingce-action").textValue();
        ObjectNode roles = operation.putObject("x-mingce-roles");
        for (Action known : Action.values()) {
            for (Role role : Role.values()) {
                Scope scope = Rights.of(List.of(role), known);
                if (known.key().equals(action) && scope != Scope.NONE) {
                    roles.put(role.group(), scope.name().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /// Those that `paths` leads to, and no other.
    private ObjectNode components(ObjectNode paths) {
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        if (this == STAFF) {
            components
                    .putObject("securitySchemes")
                    .putObject("staff")
                    .put("type", "http")
                    .put("scheme", "bearer")
                    .put("bearerFormat", "JWT");
        }
        for (String kind : List.of("parameters", "schemas")) {
            ObjectNode all = read(kind);
            ObjectNode used = components.putObject(kind);
            var open = new TreeSet<>(references(kind, paths));
            open.addAll(references(kind, components));
            while (!open.isEmpty()) {
                String name = Objects.requireNonNull(open.pollFirst());
                if (!used.has(name)) {
                    used.set(name, Objects.requireNonNull(all.get(name), name));
                    open.addAll(references(kind, used.get(name)));
                }
            }
        }
        return components;
    }

    private static Set<String> references(String kind, JsonNode node) {
        var names = new TreeSet<String>();
        node.findValuesAsText("$ref").stream()
                .filter(ref -> ref.startsWith(COMPONENTS + kind + "/"))
                .forEach(ref -> names.add(ref.substring((COMPONENTS + kind + "/").length())));
        return names;
    }

    /// `{"zh": …, "en": …}` gives way to the text of one language.
    private static JsonNode localised(JsonNode node, Language language) {
        if (node instanceof ObjectNode object) {
            if (object.size() == 2
                    && object.path("zh").isTextual()
                    && object.path("en").isTextual()) {
                return TextNode.valueOf(
                        language.of(
                                new Text(object.get("zh").asText(), object.get("en").asText())));
            }
            object.properties().stream()
                    .filter(e -> !e.getKey().equals("examples")) // They are what is sent.
                    .forEach(e -> e.setValue(localised(e.getValue(), language)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, localised(array.get(i), language));
            }
        }
        return node;
    }

    private static ObjectNode read(String name) {
        InputStream resource = OpenApi.class.getResourceAsStream("/openapi/" + name + ".json");
        return Json.readDefinition(Objects.requireNonNull(resource, name), ObjectNode.class);
    }
}
