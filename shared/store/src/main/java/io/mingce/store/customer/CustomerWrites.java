package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Archived;
import io.mingce.customer.Change;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.FieldCipher;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Statements;
import io.mingce.store.table.Transaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Stores changes in three steps, each a batch: keys of new customers, profiles on condition, then the source records
/// of the customers whose profile went through. A process that dies in between leaves a prefix that a repetition
/// completes; never a source record whose profile does not know it. A single new customer goes in one transaction.
final class CustomerWrites {

    /// What a write of ours is about. What the rules made of the customer is not.
    private static final List<String> CONTENT =
            List.of(
                    "type",
                    "since",
                    "lastActivity",
                    "latest",
                    "profile",
                    "consents",
                    "spending",
                    "stated",
                    "tokens",
                    "absorbed",
                    "apart");

    private static final List<String> PROFILE =
            Stream.concat(Stream.of("version"), CONTENT.stream()).toList();

    private static final List<String> ALL =
            Stream.concat(
                            PROFILE.stream(),
                            Stream.of(
                                    "assigned",
                                    "dueShard",
                                    "due",
                                    "dormantShard",
                                    "dormant",
                                    "archived"))
                    .toList();

    private final DynamoDbClient client;
    private final BatchWrites writes;
    private final CustomerTables tables;
    private final String table;
    private final DataKeys keys;
    private final LoneCustomer lone;

    CustomerWrites(DynamoDbClient client, CustomerTables tables, DataKeys keys) {
        this.client = client;
        this.writes = new BatchWrites(client);
        this.tables = tables;
        this.table = tables.customers();
        this.keys = keys;
        this.lone = new LoneCustomer(client, table, keys);
    }

    Set<CustomerId> save(List<Change> changes) {
        if (changes.size() == 1 && lone.stored(changes.getFirst())) {
            return Set.of();
        }
        Map<CustomerId, Aead> opened = keysOf(changes);
        var contended = new HashSet<CustomerId>();
        var possible = new ArrayList<Change>();
        var profiles = new ArrayList<BatchStatementRequest>();
        for (Change change : changes) {
            Aead key = opened.get(change.customer().id());
            if (key == null) { // Destroyed since the customer was read.
                contended.add(change.customer().id());
            } else if (staysArchived(change)) {
                if (!inArchive(change.customer(), key)) {
                    contended.add(change.customer().id());
                }
            } else {
                possible.add(change);
                profiles.add(profile(change.customer(), key));
            }
        }
        var results = writes.run(profiles);
        var records = new ArrayList<BatchStatementRequest>();
        for (int i = 0; i < possible.size(); i++) {
            Change change = possible.get(i);
            CustomerId id = change.customer().id();
            if (results.get(i).done()) {
                records.addAll(records(change, requireNonNull(opened.get(id))));
            } else {
                contended.add(id);
            }
        }
        writes.run(records); // One that is there already is the same one.
        return contended;
    }

    private static boolean staysArchived(Change change) {
        return change.customer().archived() == Archived.WHOLLY && change.sources().isEmpty();
    }

    /// Changes the profile where it lies. The version is that of what stands in its place.
    private boolean inArchive(Customer customer, Aead key) {
        Map<String, AttributeValue> item = sealed(CustomerItems.next(customer), key);
        return Transaction.run(
                client,
                List.of(
                        update(table, customer, List.of("version"), item),
                        update(tables.archive(), customer.id(), CONTENT, item, "", List.of())));
    }

    private Map<CustomerId, Aead> keysOf(List<Change> changes) {
        var ids =
                changes.stream()
                        .map(Change::customer)
                        .collect(
                                Collectors.partitioningBy(
                                        c -> c.version() == 0,
                                        Collectors.mapping(Customer::id, Collectors.toSet())));
        var opened = new HashMap<CustomerId, Aead>();
        opened.putAll(keys.make(requireNonNull(ids.get(true))));
        opened.putAll(keys.find(requireNonNull(ids.get(false))));
        return opened;
    }

    private BatchStatementRequest profile(Customer customer, Aead key) {
        Map<String, AttributeValue> item = sealed(CustomerItems.next(customer), key);
        if (customer.version() == 0) {
            return Statements.insert(table, item);
        }
        // In the place of an archived one there is no more than a stub.
        return update(
                table, customer, customer.archived() == Archived.WHOLLY ? ALL : PROFILE, item);
    }

    /// Sets `attributes` of a profile to what `item` says, or takes them away where it says nothing, provided the customer
    /// is still at the version it was read at.
    static BatchStatementRequest update(
            String table,
            Customer read,
            List<String> attributes,
            Map<String, AttributeValue> item) {
        return update(
                table,
                read.id(),
                attributes,
                item,
                "AND \"version\" = ?",
                List.of(CustomerItems.number(read.version())));
    }

    private static BatchStatementRequest update(
            String table,
            CustomerId id,
            List<String> attributes,
            Map<String, AttributeValue> item,
            String condition,
            List<AttributeValue> parameters) {
        var set = new LinkedHashMap<String, String>();
        var removed = new ArrayList<String>();
        var values = new ArrayList<AttributeValue>();
        for (String name : attributes) {
            AttributeValue value = item.get(name);
            if (value == null) {
                removed.add(name);
            } else {
                set.put(name, "?");
                values.add(value);
            }
        }
        values.addAll(parameters);
        return Statements.update(
                table,
                set,
                removed,
                CustomerItems.key(id, CustomerItem.PROFILE),
                condition,
                values);
    }

    private List<BatchStatementRequest> records(Change change, Aead key) {
        var id = change.customer().id();
        var records = new ArrayList<BatchStatementRequest>();
        change.sources()
                .forEach((source, did) ->
                        records.add(
                                Statements.insert(
                                        table, sealed(CustomerItems.item(id, source, did), key))));
        return records;
    }

    static Map<String, AttributeValue> sealed(CustomerItem item, Aead key) {
        return FieldCipher.seal(
                CustomerItem.SCHEMA.tableMetadata(),
                CustomerItem.SCHEMA.itemToMap(item, true),
                key);
    }
}
