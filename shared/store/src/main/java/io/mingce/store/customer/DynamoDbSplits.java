package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceKey;
import io.mingce.dedup.Splits;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.FieldCipher;
import io.mingce.store.table.BatchReads;
import io.mingce.store.table.Transaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// [Splits] in DynamoDB: the records are read, sealed anew under the key of whom they are given to, and moved in one
/// transaction with both profiles; four write units a record.
public final class DynamoDbSplits implements Splits {

    private record Found(String table, Map<String, AttributeValue> item) {}

    private final DynamoDbClient client;
    private final BatchReads reads;
    private final CustomerTables tables;
    private final String table;
    private final DataKeys keys;

    /// Customers kept in `tables`.
    public DynamoDbSplits(DynamoDbClient client, CustomerTables tables, DataKeys keys) {
        this.client = client;
        this.reads = new BatchReads(client);
        this.tables = tables;
        this.table = tables.customers();
        this.keys = keys;
    }

    @Override
    public boolean split(Customer left, Customer taken, Set<SourceKey> moved) {
        if (moved.size() > MOST) {
            throw new IllegalArgumentException(
                    moved.size() + " records do not fit into one transaction");
        }
        List<SourceKey> moving =
                moved.stream().filter(k -> !k.customer().equals(taken.id())).toList();
        Map<CustomerId, Aead> opened = keys.find(owners(left, taken, moving));
        Aead leftKey = opened.get(left.id());
        if (leftKey == null) {
            return false;
        }
        var writes = new Transaction(client);
        Aead takenKey = opened.get(taken.id());
        if (takenKey == null && taken.version() > 0) {
            return false;
        }
        if (takenKey == null) {
            DataKeys.Made made = keys.prepare(taken.id());
            writes.insert(keys.table(), made.item(), "id");
            takenKey = made.key();
        }
        writes.replace(
                table, CustomerWrites.sealed(CustomerItems.next(left), leftKey), left.version());
        Map<String, AttributeValue> profile =
                CustomerWrites.sealed(CustomerItems.next(taken), takenKey);
        if (taken.version() == 0) {
            writes.insert(table, profile, "id");
        } else {
            writes.replace(table, profile, taken.version());
        }
        boolean archived =
                left.archived() != Archived.NOTHING || taken.archived() != Archived.NOTHING;
        for (Found found : find(moving, archived)) {
            Map<String, AttributeValue> item = found.item;
            var owner = new CustomerId(requireNonNull(item.get("id")).s());
            Aead key = opened.get(owner);
            if (key == null) {
                return false;
            }
            writes.put(table, given(item, key, taken.id(), takenKey));
            writes.remove(found.table, Moving.key(item), item, "record");
        }
        return writes.run();
    }

    /// The records with where they lie.
    private Collection<Found> find(List<SourceKey> moving, boolean archived) {
        var byKey = new HashMap<Map<String, AttributeValue>, Found>();
        // What is on its way to the archive is seen here or there; what is on its way back, there
        // or here.
        for (String place : archived ? List.of(table, tables.archive(), table) : List.of(table)) {
            List<Map<String, AttributeValue>> open =
                    itemKeys(moving).stream().filter(key -> !byKey.containsKey(key)).toList();
            reads.items(place, open)
                    .forEach(item -> byKey.put(Moving.key(item), new Found(place, item)));
        }
        return byKey.values();
    }

    private static Set<CustomerId> owners(Customer left, Customer taken, List<SourceKey> moving) {
        Set<CustomerId> owners =
                moving.stream().map(SourceKey::customer).collect(Collectors.toSet());
        owners.add(left.id());
        owners.add(taken.id());
        return owners;
    }

    private static List<Map<String, AttributeValue>> itemKeys(List<SourceKey> moving) {
        var itemKeys = new ArrayList<Map<String, AttributeValue>>();
        moving.forEach(
                k -> itemKeys.add(CustomerItems.key(k.customer(), CustomerItems.part(k.source()))));
        return itemKeys;
    }

    /// The record as an item of another customer: all of it but the id stays, so what it did does too.
    private static Map<String, AttributeValue> given(
            Map<String, AttributeValue> sealed, Aead key, CustomerId to, Aead toKey) {
        CustomerItem item =
                CustomerItem.SCHEMA.mapToItem(
                        FieldCipher.open(CustomerItem.SCHEMA.tableMetadata(), sealed, key));
        item.id = to.value();
        return CustomerWrites.sealed(item, toKey);
    }
}
