package io.mingce.store.customer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.customer.Field;

import software.amazon.awssdk.core.SdkBytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compact JSON of what is sealed. Names are those that never change; an unknown one was written by a newer version,
/// and dropping it would lose data.
final class Json {

    private static final int USUAL = 1_024; // Bytes of a profile or a record.
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, Field> FIELDS = new HashMap<>();

    static {
        for (Field field : Field.values()) {
            FIELDS.put(field.key(), field);
        }
    }

    private Json() {}

    /// Writes piece by piece: what is written for every row is not built up as lists and maps first.
    @FunctionalInterface
    interface Content {
        void to(JsonGenerator json) throws IOException;
    }

    static SdkBytes write(Content content) {
        var bytes = new ByteArrayOutputStream(USUAL);
        try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
            content.to(json);
        } catch (IOException e) {
            throw new AssertionError("memory takes everything", e);
        }
        return SdkBytes.fromByteArrayUnsafe(bytes.toByteArray());
    }

    static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeFieldName(name);
        list(json, texts);
    }

    static void list(JsonGenerator json, Iterable<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    static void byField(JsonGenerator json, String name, Map<Field, List<String>> values)
            throws IOException {
        json.writeFieldName(name);
        byField(json, values);
    }

    static void byField(JsonGenerator json, Map<Field, List<String>> values) throws IOException {
        json.writeStartObject();
        for (var each : values.entrySet()) {
            texts(json, each.getKey().key(), each.getValue());
        }
        json.writeEndObject();
    }

    static JsonNode read(SdkBytes bytes) {
        try {
            return MAPPER.readTree(bytes.asByteArrayUnsafe());
        } catch (IOException e) { // Without its cause, which quotes the text.
            throw new IllegalStateException("a stored record is not JSON");
        }
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

    /// What a stored key stands for.
    static <T> T known(Optional<T> found, String what) {
        return found.orElseThrow(
                () -> new IllegalStateException("written by a newer version: " + what));
    }

    static List<String> list(JsonNode array) {
        var list = new ArrayList<String>(array.size());
        array.forEach(each -> list.add(each.textValue()));
        return list;
    }
}
