package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerPages;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.FieldCipher;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// [CustomerPages] over the customers' table. The one place where a scan is right: the job has to look at every customer
/// anyhow. It reads source records too, without returning them, and may lag behind a write by a moment.
///
/// A page costs one request for 500 items, a half read unit for each 4 KB of them, and one more for each 100 keys.
public final class DynamoDbCustomerPages implements CustomerPages {

    private static final int ITEMS = 500;
    private static final String BETWEEN = " ";

    private final DynamoDbClient client;
    private final String table;
    private final DataKeys keys;

    /// Customers kept in `table`, their keys in `keys`.
    public DynamoDbCustomerPages(DynamoDbClient client, String table, DataKeys keys) {
        this.client = client;
        this.table = table;
        this.keys = keys;
    }

    /// Without customers whose key is destroyed: nobody can read them any more.
    @Override
    public Page page(Optional<String> after) {
        var scan =
                ScanRequest.builder()
                        .tableName(table)
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
                keys.find(
                        sealed.stream().map(DynamoDbCustomerPages::id).collect(Collectors.toSet()));
        return sealed.stream()
                .filter(item -> opened.containsKey(id(item)))
                .map(item ->
                        FieldCipher.open(
                                CustomerItem.SCHEMA.tableMetadata(),
                                item,
                                requireNonNull(opened.get(id(item)))))
                .map(item -> CustomerItems.customer(CustomerItem.SCHEMA.mapToItem(item)))
                .toList();
    }

    private static CustomerId id(Map<String, AttributeValue> item) {
        return new CustomerId(text(item, "id"));
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
