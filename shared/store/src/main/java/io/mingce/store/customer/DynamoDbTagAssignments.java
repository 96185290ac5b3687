package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.table.BatchWrites;
import io.mingce.tagging.TagAssignments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// [TagAssignments] in the customers' table, as attributes of the profile. Who is due is found by the index `byDue`, which
/// holds nobody else. A customer costs a write unit for each begun KB of its profile; where the day it is due on changed,
/// one or two more for the index. A page of those who are due costs half a read unit for each 4 KB, some 30 of them.
public final class DynamoDbTagAssignments implements TagAssignments {

    private static final String INDEX = "byDue";
    private static final String BETWEEN = " ";
    private static final List<String> ATTRIBUTES = List.of("assigned", "dueShard", "due");

    private final DynamoDbClient client;
    private final BatchWrites writes;
    private final String table;
    private final DataKeys keys;

    /// Customers kept in `table`, their keys in `keys`.
    public DynamoDbTagAssignments(DynamoDbClient client, String table, DataKeys keys) {
        this.client = client;
        this.writes = new BatchWrites(client);
        this.table = table;
        this.keys = keys;
    }

    /// A customer whose key is destroyed is gone.
    @Override
    public Set<CustomerId> assign(Collection<Customer> customers) {
        var byId = new LinkedHashMap<CustomerId, Customer>();
        customers.forEach(customer -> byId.put(customer.id(), customer));
        Set<CustomerId> left = new HashSet<>(byId.keySet());
        Map<CustomerId, Aead> opened = keys.find(byId.keySet());
        List<CustomerId> possible = byId.keySet().stream().filter(opened::containsKey).toList();
        var results =
                writes.run(
                        possible.stream()
                                .map(id ->
                                        update(
                                                requireNonNull(byId.get(id)),
                                                requireNonNull(opened.get(id))))
                                .toList());
        for (int i = 0; i < possible.size(); i++) {
            if (results.get(i).done()) {
                left.remove(possible.get(i));
            }
        }
        return left;
    }

    private BatchStatementRequest update(Customer customer, Aead key) {
        var attributes = new CustomerItem();
        attributes.id = customer.id().value();
        attributes.part = CustomerItem.PROFILE;
        CustomerItems.assign(customer, attributes);
        return CustomerWrites.update(
                table, customer, ATTRIBUTES, CustomerWrites.sealed(attributes, key));
    }

    @Override
    public Page due(int shard, LocalDate day, Optional<String> after, int limit) {
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(INDEX)
                        .keyConditionExpression("dueShard = :shard AND due <= :day")
                        .expressionAttributeValues(
                                Map.of(
                                        ":shard",
                                        AttributeValue.fromS(DueShards.name(shard)),
                                        ":day",
                                        AttributeValue.fromS(day.toString())))
                        .limit(limit);
        after.ifPresent(cursor -> query.exclusiveStartKey(key(shard, cursor)));
        var found = client.query(query.build());
        return new Page(
                found.items().stream().map(item -> new CustomerId(text(item, "id"))).toList(),
                found.hasLastEvaluatedKey()
                        ? Optional.of(cursor(found.lastEvaluatedKey()))
                        : Optional.empty());
    }

    private static String cursor(Map<String, AttributeValue> key) {
        return text(key, "due") + BETWEEN + text(key, "id");
    }

    private static Map<String, AttributeValue> key(int shard, String cursor) {
        String[] parts = cursor.split(BETWEEN, 2);
        return Map.of(
                "id", AttributeValue.fromS(parts[1]),
                "part", AttributeValue.fromS(CustomerItem.PROFILE),
                "dueShard", AttributeValue.fromS(DueShards.name(shard)),
                "due", AttributeValue.fromS(parts[0]));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name)).s();
    }
}
