package io.mingce.store.audit;

import static java.util.Objects.requireNonNull;

import io.mingce.audit.Access;
import io.mingce.audit.AuditDay;
import io.mingce.audit.AuditLog.Subject;
import io.mingce.customer.CustomerId;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the indexes of the trail say, the newest first.
final class Entries {

    /// One link.
    record Entry(String position, Access.Outcome outcome) {}

    /// @param after text of a position; what comes is at or after it
    /// @param before text of a position; what comes is before it
    /// @param limit how many at most
    record Range(String after, String before, int limit) {}

    private final DynamoDbClient client;
    private final String table;

    Entries(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    List<Entry> of(Subject subject, Range range) {
        return switch (subject) {
            case Subject.OfCustomer(CustomerId customer) ->
                    Stream.concat(
                                    index("byCustomer", "customer", customer.value(), range),
                                    pointers(customer, range))
                            .sorted(Comparator.comparing(Entry::position).reversed())
                            .limit(range.limit())
                            .toList();
            case Subject.ByUser(String user) -> index("byUser", "user", user, range).toList();
            case Subject.Everything _ -> days(range);
        };
    }

    private List<Entry> days(Range range) {
        AuditDay first = AuditDay.of(Position.instant(range.after()));
        AuditDay day = AuditDay.of(Position.instant(range.before()));
        var found = new ArrayList<Entry>();
        for (; day.compareTo(first) >= 0 && found.size() < range.limit(); day = day.previous()) {
            index("byDay", "day", day.toString(), range).forEach(found::add);
        }
        return found;
    }

    private Stream<Entry> index(String index, String key, String value, Range range) {
        var partition = AttributeValue.fromS(value);
        return query(range, key, partition, "noted", QueryRequest.builder().indexName(index));
    }

    private Stream<Entry> pointers(CustomerId customer, Range range) {
        return query(
                range,
                "id",
                PointerItem.partition(customer),
                "at",
                QueryRequest.builder().consistentRead(true));
    }

    private Stream<Entry> query(
            Range range,
            String key,
            AttributeValue partition,
            String sort,
            QueryRequest.Builder query) {
        query.tableName(table)
                .keyConditionExpression("#key = :key AND #sort BETWEEN :after AND :before")
                .expressionAttributeNames(Map.of("#key", key, "#sort", sort))
                .expressionAttributeValues(
                        Map.of(
                                ":key",
                                partition,
                                ":after",
                                AttributeValue.fromS(range.after()),
                                ":before",
                                AttributeValue.fromS(range.before())))
                .scanIndexForward(false)
                .limit(range.limit() + 1); // The one at `before` itself comes too.
        return client.queryPaginator(query.build()).items().stream()
                .map(item -> entry(item, sort))
                .filter(entry -> !entry.position().equals(range.before()))
                .limit(range.limit());
    }

    private static Entry entry(Map<String, AttributeValue> item, String sort) {
        return new Entry(
                requireNonNull(item.get(sort)).s(),
                Access.Outcome.valueOf(requireNonNull(item.get("outcome")).s()));
    }
}
