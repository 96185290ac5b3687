package io.mingce.store.audit;

import io.mingce.audit.WatchState;
import io.mingce.audit.WatchStates;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.util.Map;
import java.util.Optional;

/// [WatchStates] in the table of jobs, one item of some 35 bytes a chain: a request and a write unit per begun kilobyte.
public final class DynamoDbWatchStates implements WatchStates {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbWatchStates(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<WatchState> find() {
        var found = client.getItem(g -> g.tableName(table).key(WatchItem.KEY).consistentRead(true));
        return found.hasItem() ? Optional.of(WatchItem.state(found.item())) : Optional.empty();
    }

    @Override
    public boolean keep(WatchState state) {
        boolean first = state.version() == 1;
        try {
            client.putItem(p -> {
                p.tableName(table).item(WatchItem.of(state));
                if (first) {
                    p.conditionExpression("attribute_not_exists(job)");
                } else {
                    p.conditionExpression("version = :before")
                            .expressionAttributeValues(
                                    Map.of(
                                            ":before",
                                            AttributeValue.fromN(
                                                    Long.toString(state.version() - 1))));
                }
            });
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
