package io.mingce.store.customer;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.Origin;
import io.mingce.customer.Profile;
import io.mingce.customer.SourceId;
import io.mingce.customer.Sourced;

import software.amazon.awssdk.core.SdkBytes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A profile as `{"o":[[source, channel, trust, time]],"v":{field:[[value, origin]]}}`: each origin once, values
/// referring to it by its place. And consents as `{purpose:[given, notice version, time, source]}`.
final class ProfileJson {

    private ProfileJson() {}

    static SdkBytes write(Profile profile) {
        var places = new LinkedHashMap<Origin, Integer>();
        var values = new LinkedHashMap<String, List<List<Object>>>();
        profile.values()
                .forEach((field, all) -> {
                    var each = new ArrayList<List<Object>>();
                    for (Sourced sourced : all) {
                        Integer place = places.get(sourced.origin());
                        if (place == null) {
                            place = places.size();
                            places.put(sourced.origin(), place);
                        }
                        each.add(List.of(sourced.value(), place));
                    }
                    values.put(field.key(), each);
                });
        List<List<Object>> origins = places.keySet().stream().map(ProfileJson::list).toList();
        return Json.write(Map.of("o", origins, "v", values));
    }

    static Profile read(CustomerType type, SdkBytes bytes) {
        JsonNode json = Json.read(bytes);
        var origins = new ArrayList<Origin>();
        for (JsonNode o : json.get("o")) {
            origins.add(origin(o));
        }
        var values = new EnumMap<Field, List<Sourced>>(Field.class);
        json.get("v")
                .properties()
                .forEach(e -> {
                    var all = new ArrayList<Sourced>();
                    for (JsonNode v : e.getValue()) {
                        all.add(
                                new Sourced(
                                        v.get(0).textValue(), origins.get(v.get(1).intValue())));
                    }
                    values.put(Json.field(e.getKey()), all);
                });
        return new Profile(type, values);
    }

    static List<Object> list(Origin origin) {
        return List.of(
                origin.source().value(),
                origin.channel().name(),
                origin.channel().trust(),
                origin.time().toString());
    }

    static Origin origin(JsonNode list) {
        return new Origin(
                new SourceId(list.get(0).textValue()),
                new Channel(list.get(1).textValue(), list.get(2).intValue()),
                Instant.parse(list.get(3).textValue()));
    }

    static Map<String, List<Object>> lists(Consents consents) {
        var lists = new TreeMap<String, List<Object>>();
        consents.byPurpose()
                .forEach((purpose, c) ->
                        lists.put(
                                purpose,
                                List.of(
                                        c.given(),
                                        c.noticeVersion(),
                                        c.time().toString(),
                                        c.source().value())));
        return lists;
    }

    static Consents consents(JsonNode json) {
        var byPurpose = new TreeMap<String, Consent>();
        json.properties()
                .forEach(e ->
                        byPurpose.put(
                                e.getKey(),
                                new Consent(
                                        e.getKey(),
                                        e.getValue().get(0).booleanValue(),
                                        e.getValue().get(1).textValue(),
                                        Instant.parse(e.getValue().get(2).textValue()),
                                        new SourceId(e.getValue().get(3).textValue()))));
        return new Consents(byPurpose);
    }
}
