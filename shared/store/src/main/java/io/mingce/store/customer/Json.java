package io.mingce.store.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.customer.Field;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compact JSON of what is sealed. Names are those that never change; an unknown one was written by a newer version,
/// and dropping it would lose data.
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, Field> FIELDS = new HashMap<>();

    static {
        for (Field field : Field.values()) {
            FIELDS.put(field.key(), field);
        }
    }

    private Json() {}

    static SdkBytes write(Object lists) {
        try {
            return SdkBytes.fromByteArrayUnsafe(MAPPER.writeValueAsBytes(lists));
        } catch (JsonProcessingException e) {
            throw new AssertionError("only maps, lists, texts and numbers are written", e);
        }
    }

    static JsonNode read(SdkBytes bytes) {
        try {
            return MAPPER.readTree(bytes.asByteArrayUnsafe());
        } catch (IOException e) { // Without its cause, which quotes the text.
            throw new IllegalStateException("a stored record is not JSON");
        }
    }

    static <V> Map<String, V> byKey(Map<Field, V> values) {
        var byKey = new LinkedHashMap<String, V>();
        values.forEach((field, value) -> byKey.put(field.key(), value));
        return byKey;
    }

    static Field field(String key) {
        Field field = FIELDS.get(key);
        if (field == null) {
            throw new IllegalStateException("written by a newer version: field " + key);
        }
        return field;
    }

    static Map<Field, List<String>> texts(JsonNode byKey) {
        var texts = new EnumMap<Field, List<String>>(Field.class);
        byKey.properties().forEach(e -> texts.put(field(e.getKey()), list(e.getValue())));
        return texts;
    }

    static List<String> list(JsonNode array) {
        var list = new ArrayList<String>(array.size());
        array.forEach(each -> list.add(each.textValue()));
        return list;
    }
}
