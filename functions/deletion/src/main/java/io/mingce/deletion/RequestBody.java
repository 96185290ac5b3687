package io.mingce.deletion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.mingce.edge.ApiRequest;
import io.mingce.edge.FormBody;
import io.mingce.edge.Json;
import io.mingce.edge.Members;
import io.mingce.edge.Wrong;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What was posted, as a browser or as a program sends it: texts by name, `correct.<field>` for what is to be put right.
/// What nobody asks for is refused by name.
///
/// @param purposes to be withdrawn
record RequestBody(Map<String, String> texts, Set<String> purposes) {

    static final String KIND = "kind";
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final String NAME = "name";
    static final String LAW = "law";
    static final String LANG = "lang";
    static final String CUSTOMER = "customer";
    static final String CORRECT = "correct";
    static final String PURPOSES = "purposes";

    private static final String JSON = "application/json";

    /// @param known names of texts that are asked for
    /// @throws io.mingce.edge.Refused 400, 413, 415
    static RequestBody read(ApiRequest request, Set<String> known) {
        return switch (request.mediaType()) {
            case JSON -> json(Json.read(request.body(), ObjectNode.class), known);
            case Browsers.URLENCODED -> form(FormBody.read(request.body()), known);
            default -> throw Wrong.mediaType(JSON + " / " + Browsers.URLENCODED);
        };
    }

    private static RequestBody json(ObjectNode root, Set<String> known) {
        var texts = new TreeMap<String, String>();
        Set<String> purposes = Set.of();
        for (Map.Entry<String, JsonNode> member : root.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (name.equals(CORRECT) && value.isObject()) {
                value.properties()
                        .forEach(each ->
                                texts.put(
                                        CORRECT + "." + each.getKey(),
                                        text(CORRECT + "." + each.getKey(), each.getValue())));
            } else if (name.equals(PURPOSES)) {
                purposes = new TreeSet<>(new Members("", root).texts(PURPOSES));
            } else if (!value.isNull()) {
                texts.put(name, text(name, value));
            }
        }
        return new RequestBody(texts, purposes).only(known);
    }

    private static String text(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw Json.wrongType(Members.shown(name));
        }
        return value.textValue();
    }

    private static RequestBody form(Map<String, String> pairs, Set<String> known) {
        var texts = new TreeMap<String, String>(pairs);
        String purposes = Objects.requireNonNullElse(texts.remove(PURPOSES), "");
        return new RequestBody(
                        texts,
                        purposes.isBlank() ? Set.of() : Set.of(purposes.split("[,，\\s]+", -1)))
                .only(known);
    }

    private RequestBody only(Set<String> known) {
        List<String> unknown =
                texts.keySet().stream()
                        .filter(name -> !known.contains(name) && !name.startsWith(CORRECT + "."))
                        .toList();
        if (!unknown.isEmpty()) {
            throw Json.unknownField(Members.shown(unknown.getFirst()));
        }
        return this;
    }

    /// The text of this name without blanks around it; empty where there is none.
    String text(String name) {
        return texts.getOrDefault(name, "").strip();
    }

    /// What is to be put right, by the key of the field.
    Map<String, String> correct() {
        var correct = new TreeMap<String, String>();
        texts.forEach((name, text) -> {
            if (name.startsWith(CORRECT + ".") && !text.isBlank()) {
                correct.put(name.substring(CORRECT.length() + 1), text.strip());
            }
        });
        return correct;
    }

    /// Never the texts.
    @Override
    public String toString() {
        return "RequestBody" + texts.keySet();
    }
}
