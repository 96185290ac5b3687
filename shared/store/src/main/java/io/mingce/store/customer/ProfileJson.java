package io.mingce.store.customer;

import com.fasterxml.jackson.core.JsonGenerator;
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
import io.mingce.customer.Traits;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A profile as `{"v":{field:[[value, origin]]},"m":[member],"o":[[source, channel, trust, time]]}`: each origin once,
/// values and members referring to it by its place. And consents as `{purpose:[given, notice version, time, source]}`.
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
                    json.writeString(sourced.value());
                    json.writeNumber(place(sourced.origin(), origins));
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
            json.writeArrayFieldStart("o");
            for (Origin origin : origins) {
                write(json, origin);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
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
                        all.add(
                                new Sourced(
                                        v.get(0).textValue(), origins.get(v.get(1).intValue())));
                    }
                    values.put(Json.field(e.getKey()), all);
                });
        var members = new HashMap<Traits, Origin>();
        for (JsonNode member : json.get("m")) {
            Origin origin = origins.get((member.isInt() ? member : member.get(0)).intValue());
            members.put(MemberJson.read(member, origin, values), origin);
        }
        return new Profile(type, values, members);
    }

    static Origin origin(JsonNode list) {
        return new Origin(
                new SourceId(list.get(0).textValue()),
                new Channel(list.get(1).textValue(), list.get(2).intValue()),
                Instant.parse(list.get(3).textValue()));
    }

    static void write(JsonGenerator json, Consents consents) throws IOException {
        json.writeStartObject();
        for (Consent consent : consents.byPurpose().values()) {
            json.writeArrayFieldStart(consent.purpose());
            json.writeBoolean(consent.given());
            json.writeString(consent.noticeVersion());
            json.writeString(consent.time().toString());
            json.writeString(consent.source().value());
            json.writeEndArray();
        }
        json.writeEndObject();
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
