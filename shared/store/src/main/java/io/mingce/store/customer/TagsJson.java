package io.mingce.store.customer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.customer.AssignedTags;
import io.mingce.customer.AssignedTags.Assigned;
import io.mingce.customer.Purchases;
import io.mingce.customer.SourceId;
import io.mingce.customer.StatedTags;
import io.mingce.customer.StatedTags.Stated;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What people said of tags, and what the rules made of a customer.
final class TagsJson {

    private static final int NANOS = 9;

    private TagsJson() {}

    /// As `{name, class, verdict, by, reason?, expires?}`.
    static void write(JsonGenerator json, TagStatement said) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", said.name().value());
        json.writeStringField("class", said.tagClass().key());
        json.writeStringField("verdict", said.verdict().key());
        json.writeStringField("by", said.staff());
        if (said.reason().isPresent()) {
            json.writeStringField("reason", said.reason().get());
        }
        if (said.expires().isPresent()) {
            json.writeStringField("expires", said.expires().get().toString());
        }
        json.writeEndObject();
    }

    static TagStatement statement(JsonNode json) {
        return new TagStatement(
                new TagName(json.get("name").textValue()),
                tagClass(json.get("class")),
                Json.known(
                        TagStatement.Verdict.findByKey(json.get("verdict").textValue()),
                        "a verdict"),
                Optional.ofNullable(json.path("reason").textValue()),
                Optional.ofNullable(json.path("expires").textValue()).map(LocalDate::parse),
                json.get("by").textValue());
    }

    /// As `[[statement, time, source]]`.
    static SdkBytes write(StatedTags tags) {
        return Json.write(json -> {
            json.writeStartArray();
            for (Stated stated : tags.byName().values()) {
                json.writeStartArray();
                write(json, stated.statement());
                json.writeString(stated.at().toString());
                json.writeString(stated.source().value());
                json.writeEndArray();
            }
            json.writeEndArray();
        });
    }

    static StatedTags stated(SdkBytes bytes) {
        var byName = new TreeMap<TagName, Stated>();
        for (JsonNode each : Json.read(bytes)) {
            TagStatement said = statement(each.get(0));
            byName.put(
                    said.name(),
                    new Stated(
                            said,
                            Instant.parse(each.get(1).textValue()),
                            new SourceId(each.get(2).textValue())));
        }
        return new StatedTags(byName);
    }

    /// As `{tags:[[name, class, version, since, purpose?]], orders?:[last, count, yuan], revision}`; the day it is due on
    /// stands beside it. Brief, since a profile of more than 1 KB costs a unit more with each write: times are seconds.
    static SdkBytes write(AssignedTags tags) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("tags");
            for (Assigned tag : tags.tags()) {
                write(json, tag);
            }
            json.writeEndArray();
            Purchases purchases = tags.purchases();
            if (purchases.last().isPresent()) {
                json.writeArrayFieldStart("orders");
                json.writeString(purchases.last().get().toString());
                json.writeNumber(purchases.orders());
                json.writeString(purchases.yuan().toString());
                json.writeEndArray();
            }
            json.writeNumberField("revision", tags.revision());
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Assigned tag) throws IOException {
        json.writeStartArray();
        json.writeString(tag.name().value());
        json.writeString(tag.tagClass().key());
        json.writeNumber(tag.version());
        write(json, tag.since());
        if (tag.purpose().isPresent()) {
            json.writeString(tag.purpose().get());
        }
        json.writeEndArray();
    }

    /// Seconds since 1970, with their fraction where there is one.
    private static void write(JsonGenerator json, Instant at) throws IOException {
        json.writeString( // As a number it would be read as one with 15 digits.
                BigDecimal.valueOf(at.getEpochSecond())
                        .add(BigDecimal.valueOf(at.getNano(), NANOS))
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private static Instant instant(JsonNode json) {
        BigDecimal seconds = new BigDecimal(json.textValue());
        return Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(NANOS).longValue());
    }

    static AssignedTags assigned(SdkBytes bytes, @Nullable String due, @Nullable String dormant) {
        JsonNode json = Json.read(bytes);
        List<Assigned> tags = new ArrayList<>();
        for (JsonNode each : json.get("tags")) {
            tags.add(
                    new Assigned(
                            new TagName(each.get(0).textValue()),
                            tagClass(each.get(1)),
                            each.get(2).intValue(),
                            instant(each.get(3)),
                            Optional.ofNullable(each.path(4).textValue())));
        }
        return new AssignedTags(
                tags,
                purchases(json.path("orders")),
                Optional.ofNullable(due).map(LocalDate::parse),
                Optional.ofNullable(dormant).map(LocalDate::parse),
                json.get("revision").longValue());
    }

    private static Purchases purchases(JsonNode json) {
        return json.isMissingNode()
                ? Purchases.NONE
                : new Purchases(
                        Optional.of(LocalDate.parse(json.get(0).textValue())),
                        json.get(1).intValue(),
                        new BigDecimal(json.get(2).textValue()));
    }

    private static TagClass tagClass(JsonNode key) {
        return Json.known(TagClass.findByKey(key.textValue()), "a class of tags");
    }
}
