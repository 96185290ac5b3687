package io.mingce.store.customer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.SourceId;

import java.io.IOException;
import java.time.Instant;
import java.util.TreeMap;

/// Consents as `{purpose:[given, notice version, time, source]}`.
final class ConsentsJson {

    private ConsentsJson() {}

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

    static Consents read(JsonNode json) {
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
