package io.mingce.store.customer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.cleaning.Column;
import io.mingce.customer.Field;
import io.mingce.customer.Origin;
import io.mingce.customer.Sourced;
import io.mingce.customer.Traits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What one record says by which its customer may be recognised, in as few bytes as possible: the place of its origin
/// alone, where it says just what the profile has from this origin; else `[origin, {field: [value]}, {field: [evidence]},
/// {column: [text]}]`, a value by its place in the profile's field where it is there. Without it, a customer of one record
/// would hold every text twice.
final class MemberJson {

    private MemberJson() {}

    static void write(
            JsonGenerator json,
            Traits traits,
            Origin origin,
            int place,
            Map<Field, List<Sourced>> profile)
            throws IOException {
        if (traits.equals(implied(origin, profile))) {
            json.writeNumber(place);
            return;
        }
        json.writeStartArray();
        json.writeNumber(place);
        json.writeStartObject();
        for (var each : traits.values().entrySet()) {
            List<String> known = texts(profile, each.getKey());
            json.writeArrayFieldStart(each.getKey().key());
            for (String text : each.getValue()) {
                reference(json, known.indexOf(text), text);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        if (!traits.evidence().isEmpty() || !traits.raw().isEmpty()) {
            Json.byField(json, traits.evidence());
            json.writeStartObject();
            for (var each : traits.raw().entrySet()) {
                Json.texts(json, each.getKey().name(), each.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void reference(JsonGenerator json, int at, String text) throws IOException {
        if (at < 0) {
            json.writeString(text);
        } else {
            json.writeNumber(at);
        }
    }

    static Traits read(JsonNode json, Origin origin, Map<Field, List<Sourced>> profile) {
        if (json.isInt()) {
            return implied(origin, profile);
        }
        var values = new EnumMap<Field, List<String>>(Field.class);
        json.path(1)
                .properties()
                .forEach(e -> {
                    Field field = Json.field(e.getKey());
                    List<String> known = texts(profile, field);
                    var all = new ArrayList<String>();
                    e.getValue()
                            .forEach(v ->
                                    all.add(v.isInt() ? known.get(v.intValue()) : v.textValue()));
                    values.put(field, all);
                });
        var raw = new EnumMap<Column, List<String>>(Column.class);
        json.path(3)
                .properties()
                .forEach(e -> raw.put(Column.valueOf(e.getKey()), Json.list(e.getValue())));
        return new Traits(values, Json.texts(json.path(2)), raw);
    }

    /// What the profile has from an origin.
    private static Traits implied(Origin origin, Map<Field, List<Sourced>> profile) {
        var values = new EnumMap<Field, List<String>>(Field.class);
        profile.forEach((field, all) -> {
            List<String> texts =
                    all.stream()
                            .filter(s -> s.origin().equals(origin))
                            .map(Sourced::value)
                            .toList();
            if (!texts.isEmpty()) {
                values.put(field, texts);
            }
        });
        return new Traits(values, Map.of(), Map.of());
    }

    private static List<String> texts(Map<Field, List<Sourced>> profile, Field field) {
        return profile.getOrDefault(field, List.of()).stream().map(Sourced::value).toList();
    }
}
