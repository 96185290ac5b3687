package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.dedup.Merge;
import io.mingce.dedup.Merges;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.table.Transaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// [Merges] in DynamoDB: one transaction of three items, two write units for each begun KB, so six as a rule; one request
/// more where the customers' keys were not read lately.
public final class DynamoDbMerges implements Merges {

    private final DynamoDbClient client;
    private final String customers;
    private final String archive;
    private final String jobs;
    private final DataKeys keys;

    /// Customers kept in `tables`, merges in `jobs`.
    public DynamoDbMerges(
            DynamoDbClient client, CustomerTables tables, String jobs, DataKeys keys) {
        this.client = client;
        this.customers = tables.customers();
        this.archive = tables.archive();
        this.jobs = jobs;
        this.keys = keys;
    }

    @Override
    public Optional<Merge> find(MergeId id) {
        var answer =
                client.getItem(g -> g.tableName(jobs).key(MergeItem.key(id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(MergeItem.merge(answer.item())) : Optional.empty();
    }

    /// Nobody is merged into a customer whose key is destroyed.
    @Override
    public boolean merge(Merge merge, Customer into, Customer from) {
        Aead key = keys.find(Set.of(into.id())).get(into.id());
        if (key == null) {
            return false;
        }
        CustomerItem redirect = CustomerItems.redirect(from, into.id());
        var writes =
                new Transaction(client)
                        .replace(customers, sealed(into, key), into.version())
                        .replace(
                                customers,
                                CustomerItem.SCHEMA.itemToMap(redirect, true),
                                from.version())
                        .put(jobs, MergeItem.of(merge));
        if (from.archived() != Archived.NOTHING) { // Nobody is to find its profile there.
            writes.remove(archive, CustomerItems.key(from.id(), CustomerItem.PROFILE));
        }
        return writes.run();
    }

    /// Nobody is restored whose key is destroyed.
    @Override
    public boolean undo(Merge merge, Customer left, Customer restored) {
        Map<CustomerId, Aead> opened = keys.find(Set.of(left.id(), restored.id()));
        if (opened.size() < 2) {
            return false;
        }
        return new Transaction(client)
                .replace(
                        customers,
                        sealed(left, requireNonNull(opened.get(left.id()))),
                        left.version())
                .replace(
                        customers,
                        sealed(restored, requireNonNull(opened.get(restored.id()))),
                        restored.version())
                .put(jobs, MergeItem.of(merge))
                .run();
    }

    private static Map<String, AttributeValue> sealed(Customer customer, Aead key) {
        return CustomerWrites.sealed(CustomerItems.next(customer), key);
    }
}
