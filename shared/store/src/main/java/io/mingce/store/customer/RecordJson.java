package io.mingce.store.customer;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.Finding;
import io.mingce.cleaning.RawRecord;
import io.mingce.cleaning.Rule;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Edit;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a source record says, but its id, channel and time, which stand beside it in the clear.
final class RecordJson {

    private static final Map<String, Rule> RULES =
            Arrays.stream(Rule.values()).collect(toMap(Rule::code, rule -> rule));

    private RecordJson() {}

    static SdkBytes write(SourceRecord record) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeNumberField("trust", record.channel().trust());
            json.writeStringField("received", record.receivedAt().toString());
            json.writeStringField("type", record.type().name());
            if (record.externalId().isPresent()) {
                json.writeStringField("external", record.externalId().get());
            }
            json.writeObjectFieldStart("raw");
            for (var each : record.raw().texts().entrySet()) {
                Json.texts(json, each.getKey().name(), each.getValue());
            }
            json.writeEndObject();
            Json.byField(json, "values", record.values());
            if (!record.evidence().isEmpty()) {
                Json.byField(json, "evidence", record.evidence());
            }
            if (record.amount().isPresent()) {
                json.writeStringField("amount", record.amount().get().toString());
            }
            if (!record.findings().isEmpty()) {
                write(json, record.findings());
            }
            if (!record.consents().byPurpose().isEmpty()) {
                json.writeFieldName("consents");
                ConsentsJson.write(json, record.consents());
            }
            if (!record.edit().equals(Edit.NONE)) {
                json.writeFieldName("edit");
                EditJson.write(json, record.edit());
            }
            if (record.event().isPresent()) {
                EventJson.write(json, record.event().get());
            }
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartArray();
            json.writeString(finding.column().name());
            json.writeString(finding.rule().code());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    static SourceRecord read(SourceId id, String channel, Instant time, SdkBytes bytes) {
        JsonNode json = Json.read(bytes);
        var raw = new EnumMap<Column, List<String>>(Column.class);
        json.path("raw")
                .properties()
                .forEach(e -> raw.put(Column.valueOf(e.getKey()), Json.list(e.getValue())));
        var findings = new ArrayList<Finding>();
        for (JsonNode finding : json.path("findings")) {
            findings.add(
                    new Finding(
                            Column.valueOf(finding.get(0).textValue()),
                            rule(finding.get(1).textValue())));
        }
        return new SourceRecord(
                id,
                new Channel(channel, json.get("trust").intValue()),
                time,
                Instant.parse(json.get("received").textValue()),
                CustomerType.valueOf(json.get("type").textValue()),
                Optional.ofNullable(json.path("external").textValue()),
                new RawRecord(raw),
                Json.texts(json.path("values")),
                Json.texts(json.path("evidence")),
                Optional.ofNullable(json.path("amount").textValue()).map(BigDecimal::new),
                findings,
                ConsentsJson.read(json.path("consents")),
                EditJson.read(json.path("edit")),
                EventJson.read(json));
    }

    private static Rule rule(String code) {
        Rule rule = RULES.get(code);
        if (rule == null) {
            throw new IllegalStateException("written by a newer version: rule " + code);
        }
        return rule;
    }
}
