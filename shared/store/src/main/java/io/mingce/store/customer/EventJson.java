package io.mingce.store.customer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.customer.Event;
import io.mingce.customer.Interaction;
import io.mingce.customer.Order;
import io.mingce.customer.TagStatement;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What happened, as `"order":{…}`, `"interaction":{…}` or `"tag":{…}`. Nothing is written where nothing happened, nor what is as
/// usual: renminbi, no lines, no refunds.
final class EventJson {

    private static final String ORDER = "order";
    private static final String INTERACTION = "interaction";
    private static final String TAG = "tag";

    private EventJson() {}

    static void write(JsonGenerator json, Event event) throws IOException {
        switch (event) {
            case Order order -> write(json, order);
            case Interaction interaction -> write(json, interaction);
            case TagStatement said -> {
                json.writeFieldName(TAG);
                TagsJson.write(json, said);
            }
        }
    }

    private static void write(JsonGenerator json, Order order) throws IOException {
        json.writeObjectFieldStart(ORDER);
        json.writeStringField("id", order.externalId());
        json.writeStringField("amount", order.amount().toString());
        if (!order.currency().equals(Order.CNY)) {
            json.writeStringField("currency", order.currency());
        }
        json.writeStringField("status", order.status().key());
        if (!order.lines().isEmpty()) {
            json.writeArrayFieldStart("lines");
            for (Order.Line line : order.lines()) {
                Json.list(
                        json,
                        List.of(
                                line.product(),
                                line.quantity().toString(),
                                line.amount().toString()));
            }
            json.writeEndArray();
        }
        optional(json, "payment", order.paymentMethod());
        optional(json, "seller", order.salesperson());
        if (!order.refunds().isEmpty()) {
            json.writeArrayFieldStart("refunds");
            for (Order.Refund refund : order.refunds()) {
                Json.list(json, List.of(refund.amount().toString(), refund.time().toString()));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Interaction interaction) throws IOException {
        json.writeObjectFieldStart(INTERACTION);
        json.writeStringField("type", interaction.type().key());
        json.writeStringField("staff", interaction.staff());
        json.writeStringField("content", interaction.content());
        optional(json, "feedback", interaction.feedback());
        optional(json, "followUp", interaction.nextFollowUp().map(LocalDate::toString));
        optional(json, "stage", interaction.stage().map(Interaction.Stage::key));
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, Optional<String> text)
            throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        }
    }

    static Optional<Event> read(JsonNode record) {
        if (record.has(ORDER)) {
            return Optional.of(order(record.get(ORDER)));
        }
        if (record.has(TAG)) {
            return Optional.of(TagsJson.statement(record.get(TAG)));
        }
        return record.has(INTERACTION)
                ? Optional.of(interaction(record.get(INTERACTION)))
                : Optional.empty();
    }

    private static Order order(JsonNode json) {
        return new Order(
                json.get("id").textValue(),
                number(json.get("amount")),
                json.path("currency").asText(Order.CNY),
                known(Order.Status.findByKey(json.get("status").textValue())),
                all(
                        json.path("lines"),
                        line ->
                                new Order.Line(
                                        line.get(0).textValue(),
                                        number(line.get(1)),
                                        number(line.get(2)))),
                text(json, "payment"),
                text(json, "seller"),
                all(
                        json.path("refunds"),
                        refund ->
                                new Order.Refund(
                                        number(refund.get(0)),
                                        Instant.parse(refund.get(1).textValue()))));
    }

    private static Interaction interaction(JsonNode json) {
        return new Interaction(
                known(Interaction.Type.findByKey(json.get("type").textValue())),
                json.get("staff").textValue(),
                json.get("content").textValue(),
                text(json, "feedback"),
                text(json, "followUp").map(LocalDate::parse),
                text(json, "stage").map(stage -> known(Interaction.Stage.findByKey(stage))));
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> each) {
        var all = new ArrayList<T>(array.size());
        array.forEach(node -> all.add(each.apply(node)));
        return all;
    }

    private static BigDecimal number(JsonNode text) {
        return new BigDecimal(text.textValue());
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.path(name).textValue());
    }

    private static <T> T known(Optional<T> found) {
        return Json.known(found, "an event");
    }
}
