package io.mingce.store.request;

import io.mingce.customer.CustomerId;
import io.mingce.request.Hold;
import io.mingce.request.Holds;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// [Holds] in the table of jobs, those of a customer side by side. A hold is one write unit.
public final class DynamoDbHolds implements Holds {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbHolds(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public List<Hold> of(Set<CustomerId> ids) {
        var holds = new ArrayList<Hold>();
        ids.forEach(id ->
                client.queryPaginator(q ->
                                q.tableName(table)
                                        .keyConditionExpression("job = :job")
                                        .expressionAttributeValues(Map.of(":job", HoldItem.job(id)))
                                        .consistentRead(true))
                        .items()
                        .forEach(item -> holds.add(HoldItem.hold(id, item))));
        return holds;
    }

    /// The primary keys of those that counted until a day before `today`. One request per customer.
    public List<Map<String, AttributeValue>> ended(Set<CustomerId> ids, LocalDate today) {
        return of(ids).stream()
                .filter(hold -> hold.until().isBefore(today))
                .map(hold -> HoldItem.key(hold.customer(), hold.order()))
                .toList();
    }

    @Override
    public void set(Hold hold) {
        client.putItem(p -> p.tableName(table).item(HoldItem.of(hold)));
    }

    @Override
    public void release(CustomerId customer, Optional<String> order) {
        client.deleteItem(d -> d.tableName(table).key(HoldItem.key(customer, order)));
    }
}
