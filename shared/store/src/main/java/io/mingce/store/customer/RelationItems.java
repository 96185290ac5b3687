package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Relation;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Relations as items, and back: between whom and of which kind in the key, the rest sealed.
final class RelationItems {

    private RelationItems() {}

    private static String part(Relation.Kind kind, CustomerId other) {
        return CustomerItem.RELATION + kind.key() + "#" + other.value();
    }

    static Map<String, AttributeValue> key(CustomerId own, Relation.Kind kind, CustomerId other) {
        return CustomerItems.key(own, part(kind, other));
    }

    /// The keys of both ends of the relation that stands under `own` in `part`.
    static List<Map<String, AttributeValue>> ends(CustomerId own, String part) {
        Relation.Kind kind = kind(part);
        CustomerId other = other(part);
        return List.of(key(own, kind, other), key(other, kind.inverse(), own));
    }

    private static Relation.Kind kind(String part) {
        String key = part.split("#", 3)[1];
        return Relation.Kind.findByKey(key)
                .orElseThrow(() ->
                        new IllegalStateException("written by a newer version: relation " + key));
    }

    private static CustomerId other(String part) {
        return new CustomerId(part.split("#", 3)[2]);
    }

    static CustomerItem item(Relation relation) {
        var item = new CustomerItem();
        item.id = relation.own().value();
        item.part = part(relation.kind(), relation.other());
        item.relation =
                Json.write(json -> {
                    json.writeStartObject();
                    if (relation.role().isPresent()) {
                        json.writeStringField("role", relation.role().get());
                    }
                    json.writeStringField("since", relation.since().toString());
                    json.writeStringField("by", relation.by());
                    json.writeEndObject();
                });
        return item;
    }

    static Relation relation(CustomerItem item) {
        String part = requireNonNull(item.part);
        JsonNode json = Json.read(requireNonNull(item.relation));
        return new Relation(
                new CustomerId(requireNonNull(item.id)),
                kind(part),
                other(part),
                Optional.ofNullable(json.path("role").textValue()),
                Instant.parse(json.get("since").textValue()),
                json.get("by").textValue());
    }
}
