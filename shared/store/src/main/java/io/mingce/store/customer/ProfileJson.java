package io.mingce.store.customer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.customer.Channel;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.Origin;
import io.mingce.customer.Profile;
import io.mingce.customer.SourceId;
import io.mingce.customer.Sourced;
import io.mingce.customer.Traits;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A profile as `{"v":{field:[[value, origin]]},"m":[member],"c":{field:origin},"x":{extension:[text, origin]},
/// "o":[[source, channel, trust, time]]}`: each origin once, all else referring to it by its place.
final class ProfileJson {

    private ProfileJson() {}

    static SdkBytes write(Profile profile) {
        var origins = new ArrayList<Origin>(); // Few, so that a search is cheaper than a hash.
        return Json.write(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("v");
            for (var each : profile.values().entrySet()) {
                json.writeArrayFieldStart(each.getKey().key());
                for (Sourced sourced : each.getValue()) {
                    json.writeStartArray();
                    write(json, sourced, origins);
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeArrayFieldStart("m");
            for (var each : members(profile)) {
                MemberJson.write(
                        json,
                        each.getKey(),
                        each.getValue(),
                        place(each.getValue(), origins),
                        profile.values());
            }
            json.writeEndArray();
            if (!profile.cleared().isEmpty()) {
                json.writeObjectFieldStart("c");
                for (var each : new EnumMap<>(profile.cleared()).entrySet()) {
                    json.writeNumberField(each.getKey().key(), place(each.getValue(), origins));
                }
                json.writeEndObject();
            }
            if (!profile.extensions().isEmpty()) {
                json.writeObjectFieldStart("x");
                for (var each : profile.extensions().entrySet()) {
                    json.writeArrayFieldStart(each.getKey());
                    write(json, each.getValue(), origins);
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
            json.writeArrayFieldStart("o");
            for (Origin origin : origins) {
                write(json, origin);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Sourced sourced, List<Origin> origins)
            throws IOException {
        json.writeString(sourced.value());
        json.writeNumber(place(sourced.origin(), origins));
    }

    private static List<Map.Entry<Traits, Origin>> members(Profile profile) {
        return profile.members().entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    }

    private static int place(Origin origin, List<Origin> origins) {
        int place = origins.indexOf(origin);
        if (place < 0) {
            place = origins.size();
            origins.add(origin);
        }
        return place;
    }

    static void write(JsonGenerator json, Origin origin) throws IOException {
        json.writeStartArray();
        json.writeString(origin.source().value());
        json.writeString(origin.channel().name());
        json.writeNumber(origin.channel().trust());
        json.writeString(origin.time().toString());
        json.writeEndArray();
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
                        all.add(sourced(v, origins));
                    }
                    values.put(Json.field(e.getKey()), all);
                });
        var members = new HashMap<Traits, Origin>();
        for (JsonNode member : json.get("m")) {
            Origin origin = origins.get((member.isInt() ? member : member.get(0)).intValue());
            members.put(MemberJson.read(member, origin, values), origin);
        }
        var cleared = new EnumMap<Field, Origin>(Field.class);
        json.path("c")
                .properties()
                .forEach(e ->
                        cleared.put(Json.field(e.getKey()), origins.get(e.getValue().intValue())));
        var extensions = new HashMap<String, Sourced>();
        json.path("x")
                .properties()
                .forEach(e -> extensions.put(e.getKey(), sourced(e.getValue(), origins)));
        return new Profile(type, values, members, cleared, extensions);
    }

    private static Sourced sourced(JsonNode pair, List<Origin> origins) {
        return new Sourced(pair.get(0).textValue(), origins.get(pair.get(1).intValue()));
    }

    static Origin origin(JsonNode list) {
        return new Origin(
                new SourceId(list.get(0).textValue()),
                new Channel(list.get(1).textValue(), list.get(2).intValue()),
                Instant.parse(list.get(3).textValue()));
    }
}
