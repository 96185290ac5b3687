package io.mingce.memory.contract;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.Finding;
import io.mingce.cleaning.RawRecord;
import io.mingce.cleaning.Rule;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Edit;
import io.mingce.customer.Event;
import io.mingce.customer.Field;
import io.mingce.customer.Order;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Source records with something in every component.
public final class Records {

    public static final Channel CRM = new Channel("crm", 60);

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00.123456789Z");

    private Records() {}

    /// A record that says `values`.
    public static SourceRecord record(String id, Channel channel, Map<Field, String> values) {
        var lists = new EnumMap<Field, List<String>>(Field.class);
        values.forEach((field, value) -> lists.put(field, List.of(value)));
        return record(
                id,
                channel,
                lists,
                Map.of(Field.PHONE, List.of("138****5678")),
                Map.of(Column.NAME, List.of(" 张 三 "), Column.PHONE, List.of("a", "b")));
    }

    /// A record that says `values`, came as `raw` and left `evidence`.
    public static SourceRecord record(
            String id,
            Channel channel,
            Map<Field, List<String>> values,
            Map<Field, List<String>> evidence,
            Map<Column, List<String>> raw) {
        var source = new SourceId(id);
        return new SourceRecord(
                source,
                channel,
                NOON.minusSeconds(60),
                NOON,
                CustomerType.PERSON,
                Optional.of("ext-" + id),
                new RawRecord(raw),
                values,
                evidence,
                Optional.of(new BigDecimal("128.50")),
                List.of(new Finding(Column.PHONE, Rule.PHONE_NORMALISED)),
                new Consents(
                        Map.of("marketing", new Consent("marketing", true, "v1", NOON, source))));
    }

    /// A record by which a member of staff puts something right.
    public static SourceRecord edit(String id, Edit edit, Map<Field, String> values) {
        SourceRecord plain = record(id, Channel.STAFF, values);
        return new SourceRecord(
                plain.id(),
                plain.channel(),
                plain.time(),
                plain.receivedAt(),
                plain.type(),
                Optional.empty(),
                plain.raw(),
                plain.values(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Consents.NONE,
                edit,
                Optional.empty());
    }

    /// A record that tells of an event.
    public static SourceRecord told(String id, Channel channel, Instant at, Event event) {
        return new SourceRecord(
                new SourceId(id),
                channel,
                at,
                at,
                CustomerType.PERSON,
                Optional.empty(),
                new RawRecord(Map.of()),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Consents.NONE,
                Edit.NONE,
                Optional.of(event));
    }

    /// An order of which the least is known.
    public static Order order(String externalId, String amount) {
        return new Order(
                externalId,
                new BigDecimal(amount),
                Order.CNY,
                Order.Status.COMPLETED,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
