package io.mingce.store.archiving;

import static io.mingce.store.table.Items.text;

import static java.util.stream.Collectors.toSet;

import io.mingce.archiving.RetentionEnds;
import io.mingce.customer.CustomerId;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Secrecy;
import io.mingce.store.table.Statements;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// [RetentionEnds] in the table of jobs: item `retention-end` · the customer's id. One write unit a customer.
public final class DynamoDbRetentionEnds implements RetentionEnds {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of("job", Secrecy.PLAIN, "part", Secrecy.PLAIN, "day", Secrecy.PLAIN);

    private static final String JOB = "retention-end";

    private final DynamoDbClient client;
    private final BatchWrites writes;
    private final String table;

    public DynamoDbRetentionEnds(DynamoDbClient client, String table) {
        this.client = client;
        this.writes = new BatchWrites(client);
        this.table = table;
    }

    @Override
    public void handOver(Set<CustomerId> ids, LocalDate day) {
        writes.run(ids.stream().map(id -> Statements.insert(table, item(id, day))).toList());
    }

    @Override
    public Set<CustomerId> waiting(int most) {
        return client
                .query(q ->
                        q.tableName(table)
                                .keyConditionExpression("job = :job")
                                .expressionAttributeValues(Map.of(":job", text(JOB)))
                                .limit(most)
                                .consistentRead(true))
                .items()
                .stream()
                .map(item -> new CustomerId(text(item, "part")))
                .collect(toSet());
    }

    @Override
    public void taken(Set<CustomerId> ids) {
        writes.run(
                ids.stream().map(id -> Statements.delete(table, key(id), "", List.of())).toList());
    }

    /// The primary key of the item of a customer whose time has ended.
    public static Map<String, AttributeValue> key(CustomerId id) {
        return Map.of("job", text(JOB), "part", text(id.value()));
    }

    private static Map<String, AttributeValue> item(CustomerId id, LocalDate day) {
        var item = new LinkedHashMap<>(key(id));
        item.put("day", text(day.toString()));
        return item;
    }
}
