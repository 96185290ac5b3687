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
import io.mingce.customer.Traits;

import software.amazon.awssdk.core.SdkBytes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A profile as `{"o":[[source, channel, trust, time]],"v":{field:[[value, origin]]},"m":[member]}`: each origin once,
/// values and members referring to it by its place. And consents as `{purpose:[given, notice version, time, source]}`.
final class ProfileJson {

    private ProfileJson() {}

    static SdkBytes write(Profile profile) {
        var places = new LinkedHashMap<Origin, Integer>();
        var values = new LinkedHashMap<String, List<List<Object>>>();
        profile.values()
                .forEach((field, all) -> {
                    var each = new ArrayList<List<Object>>();
                    for (Sourced sourced : all) {
                        each.add(List.of(sourced.value(), place(places, sourced.origin())));
                    }
                    values.put(field.key(), each);
                });
        var members = new ArrayList<>();
        profile.members().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(e ->
                        members.add(
                                MemberJson.write(
                                        e.getKey(),
                                        e.getValue(),
                                        place(places, e.getValue()),
                                        profile.values())));
        List<List<Object>> origins =
                places.keySet().stream()
                        .map(o ->
                                List.<Object>of(
                                        o.source().value(),
                                        o.channel().name(),
                                        o.channel().trust(),
                                        o.time().toString()))
                        .toList();
        return Json.write(Map.of("o", origins, "v", values, "m", members));
    }

    private static int place(Map<Origin, Integer> places, Origin origin) {
        Integer known = places.putIfAbsent(origin, places.size());
        return known == null ? places.size() - 1 : known;
    }

    static Profile read(CustomerType type, SdkBytes bytes) {
        JsonNode json = Json.read(bytes);
        var origins = new ArrayList<Origin>();
        for (JsonNode o : json.get("o")) {
            origins.add(
                    new Origin(
                            new SourceId(o.get(0).textValue()),
                            new Channel(o.get(1).textValue(), o.get(2).intValue()),
                            Instant.parse(o.get(3).textValue())));
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
