package io.mingce.store.table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// Writes that happen all or not at all, each on an item of its own: two write units for each begun KB of an item.
/// To be run once.
public final class Transaction {

    /// Writes in one transaction.
    public static final int MOST = 100;

    /// Somebody else was faster, or is writing at this moment.
    private static final Set<String> OVERTAKEN =
            Set.of("ConditionalCheckFailed", "TransactionConflict");

    private final DynamoDbClient client;
    private final List<TransactWriteItem> writes = new ArrayList<>();

    public Transaction(DynamoDbClient client) {
        this.client = client;
    }

    /// Stores an item, whatever is there.
    public Transaction put(String table, Map<String, AttributeValue> item) {
        return add(TransactWriteItem.builder().put(p -> p.tableName(table).item(item)).build());
    }

    /// Stores an item, provided there is none with its key.
    ///
    /// @param key name of the partition key
    public Transaction insert(String table, Map<String, AttributeValue> item, String key) {
        return add(
                TransactWriteItem.builder()
                        .put(p ->
                                p.tableName(table)
                                        .item(item)
                                        .conditionExpression("attribute_not_exists(#key)")
                                        .expressionAttributeNames(Map.of("#key", key)))
                        .build());
    }

    /// Stores an item, provided the one in its place is at `version`.
    public Transaction replace(String table, Map<String, AttributeValue> item, long version) {
        return add(
                TransactWriteItem.builder()
                        .put(p ->
                                p.tableName(table)
                                        .item(item)
                                        .conditionExpression("version = :version")
                                        .expressionAttributeValues(at(version)))
                        .build());
    }

    /// Changes some attributes of an item, provided it meets `condition`.
    ///
    /// @param expression for example `SET note = :note`
    public Transaction update(
            String table,
            Map<String, AttributeValue> key,
            String expression,
            String condition,
            Map<String, AttributeValue> values) {
        return add(
                TransactWriteItem.builder()
                        .update(u -> {
                            u.tableName(table)
                                    .key(key)
                                    .updateExpression(expression)
                                    .conditionExpression(condition);
                            if (!values.isEmpty()) {
                                u.expressionAttributeValues(values);
                            }
                        })
                        .build());
    }

    /// Leaves an item as it is, provided it meets `condition`.
    public Transaction require(String table, Map<String, AttributeValue> key, String condition) {
        return add(
                TransactWriteItem.builder()
                        .conditionCheck(
                                c -> c.tableName(table).key(key).conditionExpression(condition))
                        .build());
    }

    /// Removes an item, provided it is at `version`.
    public Transaction remove(String table, Map<String, AttributeValue> key, long version) {
        return add(
                TransactWriteItem.builder()
                        .delete(d ->
                                d.tableName(table)
                                        .key(key)
                                        .conditionExpression("version = :version")
                                        .expressionAttributeValues(at(version)))
                        .build());
    }

    /// Stores an item, provided the one in its place is as it was read.
    ///
    /// @param attributes that are compared
    public Transaction replace(
            String table,
            Map<String, AttributeValue> item,
            Map<String, AttributeValue> read,
            String... attributes) {
        var as = AsRead.of(read, attributes);
        return add(
                TransactWriteItem.builder()
                        .put(p ->
                                p.tableName(table)
                                        .item(item)
                                        .conditionExpression(as.condition())
                                        .expressionAttributeNames(as.names())
                                        .expressionAttributeValues(as.values()))
                        .build());
    }

    /// Removes an item, provided it is as it was read.
    ///
    /// @param attribute that is compared; one that the item has
    public Transaction remove(
            String table,
            Map<String, AttributeValue> key,
            Map<String, AttributeValue> read,
            String attribute) {
        var as = AsRead.of(read, attribute);
        return add(
                TransactWriteItem.builder()
                        .delete(d ->
                                d.tableName(table)
                                        .key(key)
                                        .conditionExpression(as.condition())
                                        .expressionAttributeNames(as.names())
                                        .expressionAttributeValues(as.values()))
                        .build());
    }

    /// Removes an item, where there is one.
    public Transaction remove(String table, Map<String, AttributeValue> key) {
        return add(TransactWriteItem.builder().delete(d -> d.tableName(table).key(key)).build());
    }

    private static Map<String, AttributeValue> at(long version) {
        return Map.of(":version", AttributeValue.fromN(String.valueOf(version)));
    }

    private Transaction add(TransactWriteItem write) {
        writes.add(write);
        return this;
    }

    /// Carries all of it out.
    ///
    /// @return whether every condition held and nobody was writing at the same instant; if not, nothing is written
    public boolean run() {
        return counted().isPresent();
    }

    /// Carries all of it out.
    ///
    /// @return the write units that it took; empty where [#run()] would say no
    public OptionalDouble counted() {
        try {
            var done =
                    client.transactWriteItems(
                            TransactWriteItemsRequest.builder()
                                    .transactItems(writes)
                                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                    .build());
            return OptionalDouble.of(
                    done.consumedCapacity().stream()
                            .mapToDouble(ConsumedCapacity::capacityUnits)
                            .sum());
        } catch (TransactionCanceledException e) {
            if (overtaken(e)) {
                return OptionalDouble.empty();
            }
            throw e;
        }
    }

    /// Carries out statements, each on an item of its own, all or none.
    ///
    /// @return whether every condition held and nobody was writing at the same instant; if not, nothing is written
    public static boolean run(DynamoDbClient client, List<BatchStatementRequest> statements) {
        try {
            client.executeTransaction(t ->
                    t.transactStatements(
                            statements.stream()
                                    .map(each ->
                                            ParameterizedStatement.builder()
                                                    .statement(each.statement())
                                                    .parameters(each.parameters())
                                                    .build())
                                    .toList()));
            return true;
        } catch (TransactionCanceledException e) {
            if (overtaken(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean overtaken(TransactionCanceledException e) {
        return e.cancellationReasons().stream().anyMatch(r -> OVERTAKEN.contains(r.code()));
    }
}
