package io.mingce.store.customer;

import io.mingce.cleaning.Cleaned;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.registration.Cleaning;
import io.mingce.registration.Incoming;
import io.mingce.registration.RegisterCustomers;
import io.mingce.store.engine.Installation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows as they come in, and a cleaning that believes everything.
final class Rows {

    static final Cleaning BELIEVING = (raw, _) -> believe(raw);

    private static final Map<Column, Field> FIELDS =
            Map.of(
                    Column.NAME, Field.NAME,
                    Column.PHONE, Field.PHONE,
                    Column.EMAIL, Field.EMAIL,
                    Column.ADDRESS, Field.ADDRESS,
                    Column.NOTE, Field.NOTE);
    private static final Channel CRM = new Channel("crm", 60);
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    private Rows() {}

    private static Cleaned believe(RawRecord raw) {
        var values = new EnumMap<Field, List<String>>(Field.class);
        FIELDS.forEach((column, field) -> {
            if (!raw.first(column).isEmpty()) {
                values.put(field, raw.all(column));
            }
        });
        return new Cleaned(
                CustomerType.PERSON,
                values,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// What registers rows, believing them, in all the places of a process.
    ///
    /// @param zone in which days begin
    static RegisterCustomers registering(Installation store, ZoneId zone) {
        return new RegisterCustomers(
                BELIEVING,
                new MatchCustomer(MatchWeights.shipped()),
                store.index(),
                store.identifiers(),
                store.customers(),
                store.cases(),
                store.suppressions(),
                zone);
    }

    /// A row with what is not empty.
    static Incoming row(int number, String name, String phone, String email) {
        return row(number, Map.of(Column.NAME, name, Column.PHONE, phone, Column.EMAIL, email));
    }

    static Incoming row(int number, Map<Column, String> texts) {
        var raw = new EnumMap<Column, List<String>>(Column.class);
        texts.forEach((column, text) -> {
            if (!text.isEmpty()) {
                raw.put(column, List.of(text));
            }
        });
        var id = new SourceId("7f3a9c51e2b84d06a1c35e77#" + number);
        Instant at = NOON.plusSeconds(number);
        return new Incoming(
                id,
                CRM,
                at,
                new RawRecord(raw),
                new Consents(Map.of("service", new Consent("service", true, "2026-01", at, id))));
    }
}
