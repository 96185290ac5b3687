package io.mingce.store.customer;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.cleaning.Column;
import io.mingce.customer.Field;
import io.mingce.customer.Origin;
import io.mingce.customer.Sourced;
import io.mingce.customer.Traits;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one record says by which its customer may be recognised, in as few bytes as possible: the place of its origin
/// alone, where it says just what the profile has from this origin; else `[origin, {field: [value]}, {field: [evidence]},
/// {column: [text]}]`, a value by its place in the profile's field where it is there. Without it, a customer of one record
/// would hold every text twice.
final class MemberJson {

    private MemberJson() {}

    static Object write(
            Traits traits, Origin origin, int place, Map<Field, List<Sourced>> profile) {
        if (traits.equals(implied(origin, profile))) {
            return place;
        }
        var values = new LinkedHashMap<String, List<Object>>();
        traits.values()
                .forEach((field, all) -> {
                    List<String> known = texts(profile, field);
                    values.put(
                            field.key(), all.stream().map(text -> reference(known, text)).toList());
                });
        var member = new ArrayList<Object>(List.of(place, values));
        if (!traits.evidence().isEmpty() || !traits.raw().isEmpty()) {
            member.add(Json.byKey(traits.evidence()));
        }
        if (!traits.raw().isEmpty()) {
            member.add(traits.raw());
        }
        return member;
    }

    private static Object reference(List<String> known, String text) {
        int at = known.indexOf(text);
        return at < 0 ? text : at;
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
