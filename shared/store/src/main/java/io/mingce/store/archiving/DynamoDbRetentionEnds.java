package io.mingce.store.archiving;

import io.mingce.archiving.RetentionEnds;
import io.mingce.customer.CustomerId;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Secrecy;
import io.mingce.store.table.Statements;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// [RetentionEnds] in the table of jobs: item `retention-end` · the customer's id. One write unit a customer.
public final class DynamoDbRetentionEnds implements RetentionEnds {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of("job", Secrecy.PLAIN, "part", Secrecy.PLAIN, "day", Secrecy.PLAIN);

    private static final String JOB = "retention-end";

    private final BatchWrites writes;
    private final String table;

    public DynamoDbRetentionEnds(DynamoDbClient client, String table) {
        this.writes = new BatchWrites(client);
        this.table = table;
    }

    @Override
    public void handOver(Set<CustomerId> ids, LocalDate day) {
        writes.run(ids.stream().map(id -> Statements.insert(table, item(id, day))).toList());
    }

    private static Map<String, AttributeValue> item(CustomerId id, LocalDate day) {
        var item = new LinkedHashMap<String, AttributeValue>();
        item.put("job", AttributeValue.fromS(JOB));
        item.put("part", AttributeValue.fromS(id.value()));
        item.put("day", AttributeValue.fromS(day.toString()));
        return item;
    }
}
