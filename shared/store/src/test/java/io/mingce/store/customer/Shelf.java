package io.mingce.store.customer;

import static io.mingce.memory.contract.Records.CRM;
import static io.mingce.memory.contract.Records.record;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.mingce.cleaning.Column;
import io.mingce.customer.Archived;
import io.mingce.customer.Change;
import io.mingce.customer.Channel;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.Interaction;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.registration.RecordEvent;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.LocalKms;
import io.mingce.store.engine.Tables;
import io.mingce.store.engine.Tap;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Customers with as many records as wanted, on their way into the archive of a new installation and back.
final class Shelf {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2028, 3, 2);

    final Tables tables = Tables.create(Engine.client());
    final Tap tap = new Tap(Engine.client());
    final LocalKms kms = new LocalKms();
    final Installation store = Installation.on(tables, tap.client(), kms);
    final DynamoDbArchive archive = new DynamoDbArchive(tap.client(), tables.customerTables());

    static CustomerId id(String name) {
        return CustomerId.from(new SourceId(name), 0);
    }

    /// A new customer of `records`, as it is stored.
    Customer save(String name, int records) {
        return save(name, records, "");
    }

    /// @param raw as what each of them came
    Customer save(String name, int records, String raw) {
        var sources = new LinkedHashMap<SourceRecord, Contribution>();
        Customer customer = null;
        for (int i = 0; i < records; i++) {
            SourceRecord record =
                    record(
                            name + i,
                            CRM,
                            Map.of(Field.NOTE, List.of("note " + i)),
                            Map.of(),
                            Map.of(Column.NOTE, List.of(raw)));
            customer = customer == null ? Customer.begin(id(name), record) : customer.with(record);
            sources.put(record, Contribution.MERGED);
        }
        var change = new Change(requireNonNull(customer), sources);
        assertThat(store.customers().save(List.of(change))).isEmpty();
        return stored(name);
    }

    Customer stored(String name) {
        return requireNonNull(store.customers().find(Set.of(id(name))).get(id(name)));
    }

    /// The same, wholly archived.
    Customer archived(String name) {
        assertThat(archive.archive(stored(name), TODAY)).isPresent();
        return stored(name);
    }

    void call(String name, String source) {
        new RecordEvent(store.customers())
                .record(
                        id(name),
                        new SourceId(source),
                        Channel.STAFF,
                        NOON,
                        NOON,
                        new Interaction(
                                Interaction.Type.PHONE,
                                "li",
                                "asked",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    List<SourceRecord> sources(String name) {
        return store.customers().sources(id(name));
    }

    Map<SourceKey, Contribution> contributions(Customer customer) {
        var ids = store.customers().sources(customer.id()).stream().map(SourceRecord::id).toList();
        return store.customers().contributions(Map.of(customer, Set.copyOf(ids)));
    }

    /// All records of everybody are in one place each, and there are so many.
    void assertEachIsInOnePlace(int records) {
        var places = new LinkedHashMap<AttributeValue, Integer>();
        List.of(tables.customers(), tables.archive())
                .forEach(table ->
                        tables.scan(table).stream()
                                .map(item -> requireNonNull(item.get("part")))
                                .filter(part -> part.s().startsWith(CustomerItem.SOURCE))
                                .forEach(part -> places.merge(part, 1, Integer::sum)));
        assertThat(places.values()).containsOnly(1).hasSize(records);
    }

    /// Nothing in the archive is hidden from those who read `name`.
    void assertMarked(String name) {
        boolean away = !tables.scan(tables.archive()).isEmpty();
        assertThat(stored(name).archived() != Archived.NOTHING || !away).isTrue();
    }
}
