package io.mingce.customers;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.cleaning.Text;
import io.mingce.customer.CustomerType;
import io.mingce.customer.ExtensionFields;
import io.mingce.customer.Field;
import io.mingce.edge.Json;
import io.mingce.edge.Members;
import io.mingce.edge.Wrong;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a member of staff states of a customer, as it was sent.
///
/// @param raw the texts
/// @param fields which fields it says anything of; a field without text in `raw` is to be empty
/// @param extensions values of extension fields by name; an empty text takes the value away
/// @param consents allowed or declined, by purpose
record Statement(
        RawRecord raw,
        Set<Field> fields,
        Map<String, String> extensions,
        Map<String, Boolean> consents) {

    private static final String TYPE = "type";
    private static final String EXTENSIONS = "extensions";
    private static final String CONSENTS = "consents";
    private static final int MOST_VALUES = 10;

    /// What a purpose looks like that a customer may allow.
    static final String PURPOSE = "[a-z][a-z0-9-]{0,49}";

    /// Members of a body that enters somebody.
    static final List<String> OF_SOMEBODY_NEW = members(TYPE);

    /// Members of a body that edits somebody.
    static final List<String> OF_SOMEBODY_KNOWN = members();

    private static List<String> members(String... more) {
        var all = new ArrayList<>(Input.keys());
        all.addAll(List.of(EXTENSIONS, CONSENTS));
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    /// Whether it says nothing at all.
    boolean isEmpty() {
        return fields.isEmpty() && extensions.isEmpty() && consents.isEmpty();
    }

    /// Reads a body; whether the values can be is for cleaning to say.
    static Statement of(Members body) {
        var texts = new EnumMap<Column, List<String>>(Column.class);
        var fields = EnumSet.noneOf(Field.class);
        for (Input input : Input.values()) {
            if (body.names(input.key())) {
                fields.add(input.field());
                List<String> said = said(body, input);
                if (!said.isEmpty()) {
                    texts.put(input.column(), said);
                }
            }
        }
        body.text(TYPE).ifPresent(type -> texts.put(Column.TYPE, List.of(type(type))));
        return new Statement(new RawRecord(texts), fields, extensions(body), consents(body));
    }

    private static List<String> said(Members body, Input input) {
        List<String> said =
                input.field().many()
                        ? body.texts(input.key())
                        : body.text(input.key()).stream().toList();
        if (said.size() > MOST_VALUES) {
            throw Wrong.field(
                    input.key(), "最多 " + MOST_VALUES + " 个", "Give at most " + MOST_VALUES);
        }
        if (said.stream().anyMatch(String::isBlank)) {
            throw Wrong.field(
                    input.key(), "请填写内容；要清除请用 null", "Give something; null takes it away");
        }
        return said;
    }

    private static String type(String text) {
        for (CustomerType type : CustomerType.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(text)) {
                return text;
            }
        }
        throw Wrong.field(TYPE, "请填写 person 或 company", "Give person or company");
    }

    private static Map<String, String> extensions(Members body) {
        var extensions = new LinkedHashMap<String, String>();
        body.object(EXTENSIONS)
                .ifPresent(object ->
                        object.properties()
                                .forEach(e ->
                                        extensions.put(
                                                e.getKey(), extension(e.getKey(), e.getValue()))));
        return extensions;
    }

    private static String extension(String name, JsonNode value) {
        String at = EXTENSIONS + "." + Members.shown(name);
        if (value.isContainerNode()) {
            throw Json.wrongType(at);
        }
        return switch (ExtensionFields.shipped()
                .parse(name, value.isNull() ? "" : value.asText())) {
            case ExtensionFields.Outcome.Canonical(String text) -> text;
            case ExtensionFields.Outcome.Refused(Text asked) ->
                    throw Wrong.field(at, asked.zh(), asked.en());
        };
    }

    private static Map<String, Boolean> consents(Members body) {
        var consents = new LinkedHashMap<String, Boolean>();
        body.object(CONSENTS)
                .ifPresent(object ->
                        object.properties()
                                .forEach(e ->
                                        consents.put(
                                                purpose(e.getKey()),
                                                given(e.getKey(), e.getValue()))));
        return consents;
    }

    private static String purpose(String name) {
        if (!name.matches(PURPOSE)) {
            throw Json.unknownField(CONSENTS + "." + Members.shown(name));
        }
        return name;
    }

    private static boolean given(String name, JsonNode value) {
        if (!value.isBoolean()) {
            throw Json.wrongType(CONSENTS + "." + name);
        }
        return value.booleanValue();
    }

    /// Names the fields, never the values.
    @Override
    public String toString() {
        return "Statement" + fields;
    }
}
