package io.mingce.customer;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a source record changed in its customer, by name.
///
/// @param at when it came in
/// @param channel where it came from
/// @param outside whether it came in by itself, rather than by the hand of a member of staff
/// @param fields names of what it states, never values: keys of fields, `extensions.<name>`, `consents.<purpose>`,
///     `orders`, `interactions`, `tags`
public record Told(
        SourceId source, Instant at, String channel, boolean outside, SortedSet<String> fields) {

    public Told {
        fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
    }

    public static Told by(SourceRecord record) {
        var fields = new TreeSet<String>();
        record.values().keySet().forEach(field -> fields.add(field.key()));
        record.edit().cleared().forEach(field -> fields.add(field.key()));
        record.edit().extensions().keySet().forEach(name -> fields.add("extensions." + name));
        record.consents().byPurpose().keySet().forEach(name -> fields.add("consents." + name));
        record.event().ifPresent(event -> fields.add(part(event)));
        // What somebody typed in for another channel came without texts of that channel.
        boolean outside =
                !record.channel().equals(Channel.STAFF) && !record.raw().columns().isEmpty();
        return new Told(record.id(), record.receivedAt(), record.channel().name(), outside, fields);
    }

    private static String part(Event event) {
        return switch (event) {
            case Order _ -> "orders";
            case Interaction _ -> "interactions";
            case TagStatement _ -> "tags";
        };
    }
}
