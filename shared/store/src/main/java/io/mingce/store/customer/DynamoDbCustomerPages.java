package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerPages;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.table.BatchReads;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// [CustomerPages] over the customers' table. The one place where a scan is right: the job has to look at every customer
/// anyhow. It reads source records too, without returning them, and may lag behind a write by a moment.
///
/// A page costs one request for 500 items, a half read unit for each 4 KB of them, one more for each 100 keys, and one for
/// each 100 who are archived.
public final class DynamoDbCustomerPages implements CustomerPages {

    private static final int ITEMS = 500;
    private static final String BETWEEN = " ";

    private final DynamoDbClient client;
    private final BatchReads reads;
    private final CustomerTables tables;
    private final ArchivedProfiles profiles;
    private final DataKeys keys;

    /// Customers kept in `tables`, their keys in `keys`.
    public DynamoDbCustomerPages(DynamoDbClient client, CustomerTables tables, DataKeys keys) {
        this.client = client;
        this.reads = new BatchReads(client);
        this.tables = tables;
        this.profiles = new ArchivedProfiles(reads, tables.archive());
        this.keys = keys;
    }

    /// Without customers whose key is destroyed: nobody can read them any more.
    @Override
    public Page page(Optional<String> after) {
        var scan =
                ScanRequest.builder()
                        .tableName(tables.customers())
                        .limit(ITEMS)
                        .filterExpression("#part = :profile AND attribute_not_exists(#into)")
                        .expressionAttributeNames(Map.of("#part", "part", "#into", "into"))
                        .expressionAttributeValues(
                                Map.of(":profile", AttributeValue.fromS(CustomerItem.PROFILE)));
        after.ifPresent(cursor -> scan.exclusiveStartKey(key(cursor)));
        var found = client.scan(scan.build());
        return new Page(
                customers(found.items()),
                found.hasLastEvaluatedKey()
                        ? Optional.of(cursor(found.lastEvaluatedKey()))
                        : Optional.empty());
    }

    private List<Customer> customers(List<Map<String, AttributeValue>> sealed) {
        var opened =
                keys.find(sealed.stream().map(ArchivedProfiles::id).collect(Collectors.toSet()));
        var byStub = sealed.stream().collect(partitioningBy(CustomerItems::isStub));
        var customers = new ArrayList<Customer>();
        requireNonNull(byStub.get(false)).stream()
                .filter(item -> opened.containsKey(ArchivedProfiles.id(item)))
                .map(item ->
                        ArchivedProfiles.open(
                                item, requireNonNull(opened.get(ArchivedProfiles.id(item)))))
                .forEach(customers::add);
        customers.addAll(archived(requireNonNull(byStub.get(true)), opened));
        return customers;
    }

    /// Those who came back meanwhile as they are now.
    private List<Customer> archived(
            List<Map<String, AttributeValue>> stubs, Map<CustomerId, Aead> opened) {
        var found = new HashMap<>(profiles.read(stubs, opened));
        Set<CustomerId> left = stubs.stream().map(ArchivedProfiles::id).collect(Collectors.toSet());
        left.removeAll(found.keySet());
        new Survivors(reads, tables, keys)
                .find(left)
                .values()
                .forEach(customer -> {
                    if (left.contains(customer.id())) {
                        found.put(customer.id(), customer);
                    }
                });
        return List.copyOf(found.values());
    }

    private static String cursor(Map<String, AttributeValue> key) {
        return text(key, "id") + BETWEEN + text(key, "part");
    }

    private static Map<String, AttributeValue> key(String cursor) {
        String[] parts = cursor.split(BETWEEN, 2);
        return CustomerItems.key(new CustomerId(parts[0]), parts[1]);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name)).s();
    }
}
