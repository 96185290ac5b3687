package io.mingce.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The members of a JSON object that somebody sent, read strictly: what nobody asks for and what is of another type is
/// refused by name.
///
/// @param path of the object within the body, with a dot at its end; empty for the body itself
public record Members(String path, ObjectNode node) {

    private static final String JSON = "application/json";

    /// The body of a request.
    ///
    /// @throws Refused 400, 413, 415
    public static Members of(ApiRequest request, Collection<String> known) {
        return of(request, Set.of(JSON), known);
    }

    /// The body of a request of one of these media types.
    public static Members of(
            ApiRequest request, Collection<String> mediaTypes, Collection<String> known) {
        if (!mediaTypes.contains(request.mediaType())) {
            throw Wrong.mediaType(String.join(" / ", mediaTypes));
        }
        return new Members("", Json.read(request.body(), ObjectNode.class)).only(known);
    }

    /// The same object, where it has no member but these.
    ///
    /// @throws Refused 400
    public Members only(Collection<String> known) {
        for (var member : node.properties()) {
            if (!known.contains(member.getKey())) {
                throw Json.unknownField(path + shown(member.getKey()));
            }
        }
        return this;
    }

    /// A name that somebody made up is shown as far as it is one.
    public static String shown(String name) {
        return name.matches("[\\w.-]{1,60}") ? name : "…";
    }

    /// Whether the object says anything of it, `null` included.
    public boolean names(String name) {
        return node.has(name);
    }

    /// Whether the object says `null` of it.
    public boolean isNull(String name) {
        return node.path(name).isNull();
    }

    /// A text; empty where there is none or `null`.
    public Optional<String> text(String name) {
        return value(name, JsonNode::isTextual).map(JsonNode::textValue);
    }

    /// A text that must be there.
    public String required(String name) {
        return text(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Wrong.field(path + name, "请填写此项", "Give this"));
    }

    /// A text of at most so many characters.
    public Optional<String> text(String name, int longest) {
        Optional<String> text = text(name).filter(t -> !t.isBlank());
        if (text.filter(t -> t.length() > longest).isPresent()) {
            throw Wrong.field(
                    path + name,
                    "最多 " + longest + " 个字符",
                    "Use at most " + longest + " characters");
        }
        return text;
    }

    /// Whether something is so; empty where there is nothing or `null`.
    public Optional<Boolean> flag(String name) {
        return value(name, JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /// A whole number; empty where there is none or `null`.
    public Optional<Integer> number(String name) {
        return value(name, JsonNode::isInt).map(JsonNode::intValue);
    }

    /// An object with members of these names; empty where there is none.
    public Optional<Members> within(String name, Collection<String> known) {
        return object(name).map(object -> new Members(path + name + ".", object).only(known));
    }

    /// A text or a list of texts.
    public List<String> texts(String name) {
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            return text(name).stream().toList();
        }
        var texts = new ArrayList<String>();
        for (JsonNode each : value) {
            if (!each.isTextual()) {
                throw Json.wrongType(path + name);
            }
            texts.add(each.textValue());
        }
        return texts;
    }

    /// The objects of a list; empty where there is none.
    public List<Members> each(String name, int most, Collection<String> known) {
        JsonNode list = value(name, JsonNode::isArray).orElse(null);
        if (list == null) {
            return List.of();
        }
        if (list.size() > most) {
            throw Wrong.field(path + name, "最多 " + most + " 项", "Give at most " + most);
        }
        var all = new ArrayList<Members>();
        for (JsonNode each : list) {
            String at = path + name + "." + all.size();
            if (!(each instanceof ObjectNode object)) {
                throw Json.wrongType(at);
            }
            all.add(new Members(at + ".", object).only(known));
        }
        return all;
    }

    /// An object with names of its own choice; empty where there is none.
    public Optional<ObjectNode> object(String name) {
        return value(name, JsonNode::isObject).map(ObjectNode.class::cast);
    }

    private Optional<JsonNode> value(String name, Function<JsonNode, Boolean> type) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!type.apply(value)) {
            throw Json.wrongType(path + name);
        }
        return Optional.of(value);
    }

    /// The path only.
    @Override
    public String toString() {
        return "Members[" + path + "]";
    }
}
