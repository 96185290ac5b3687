package io.mingce.store.customer;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.Finding;
import io.mingce.cleaning.RawRecord;
import io.mingce.cleaning.Rule;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerType;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;

import software.amazon.awssdk.core.SdkBytes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a source record says, but its id, channel and time, which stand beside it in the clear.
final class RecordJson {

    private static final Map<String, Rule> RULES =
            Arrays.stream(Rule.values()).collect(toMap(Rule::code, rule -> rule));

    private RecordJson() {}

    static SdkBytes write(SourceRecord record) {
        var json = new LinkedHashMap<String, Object>();
        json.put("trust", record.channel().trust());
        json.put("received", record.receivedAt().toString());
        json.put("type", record.type().name());
        record.externalId().ifPresent(id -> json.put("external", id));
        json.put("raw", record.raw().texts());
        json.put("values", Json.byKey(record.values()));
        if (!record.evidence().isEmpty()) {
            json.put("evidence", Json.byKey(record.evidence()));
        }
        record.amount().ifPresent(amount -> json.put("amount", amount.toString()));
        if (!record.findings().isEmpty()) {
            json.put("findings", record.findings().stream().map(RecordJson::list).toList());
        }
        if (!record.consents().byPurpose().isEmpty()) {
            json.put("consents", ProfileJson.lists(record.consents()));
        }
        return Json.write(json);
    }

    private static List<String> list(Finding finding) {
        return List.of(finding.column().name(), finding.rule().code());
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
                ProfileJson.consents(json.path("consents")));
    }

    private static Rule rule(String code) {
        Rule rule = RULES.get(code);
        if (rule == null) {
            throw new IllegalStateException("written by a newer version: rule " + code);
        }
        return rule;
    }
}
