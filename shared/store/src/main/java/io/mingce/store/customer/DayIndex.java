package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.CustomerId;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An index that holds the profiles which have a day, in parts, and nobody else. A page costs half a read unit for each
/// 4 KB, some 30 customers.
///
/// @param name of the index; its keys are `shard` and `day`
record DayIndex(DynamoDbClient client, String table, String name, String shard, String day) {

    private static final String BETWEEN = " ";

    /// @param next where to go on; empty at the end
    record Page(List<CustomerId> ids, Optional<String> next) {}

    /// Those of one part whose day is not after `latest`.
    ///
    /// @param after `next` of the page before
    Page page(int part, LocalDate latest, Optional<String> after, int limit) {
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(name)
                        .keyConditionExpression("#shard = :shard AND #day <= :day")
                        .expressionAttributeNames(Map.of("#shard", shard, "#day", day))
                        .expressionAttributeValues(
                                Map.of(
                                        ":shard",
                                        AttributeValue.fromS(DueShards.name(part)),
                                        ":day",
                                        AttributeValue.fromS(latest.toString())))
                        .limit(limit);
        after.ifPresent(cursor -> query.exclusiveStartKey(key(part, cursor)));
        var found = client.query(query.build());
        return new Page(
                found.items().stream().map(item -> new CustomerId(text(item, "id"))).toList(),
                found.hasLastEvaluatedKey()
                        ? Optional.of(cursor(found.lastEvaluatedKey()))
                        : Optional.empty());
    }

    private String cursor(Map<String, AttributeValue> key) {
        return text(key, day) + BETWEEN + text(key, "id");
    }

    private Map<String, AttributeValue> key(int part, String cursor) {
        String[] parts = cursor.split(BETWEEN, 2);
        return Map.of(
                "id",
                AttributeValue.fromS(parts[1]),
                "part",
                AttributeValue.fromS(CustomerItem.PROFILE),
                shard,
                AttributeValue.fromS(DueShards.name(part)),
                day,
                AttributeValue.fromS(parts[0]));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name)).s();
    }
}
