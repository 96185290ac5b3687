package io.mingce.store.directory;

import io.mingce.directory.Rebuilds;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Optional;

/// [Rebuilds] in the table of jobs, one item.
public final class DynamoDbRebuilds implements Rebuilds {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbRebuilds(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Rebuild> begun() {
        var found =
                client.getItem(g -> g.tableName(table).key(RebuildItem.KEY).consistentRead(true));
        return found.hasItem() ? Optional.of(RebuildItem.rebuild(found.item())) : Optional.empty();
    }

    @Override
    public void save(Rebuild rebuild) {
        client.putItem(p -> p.tableName(table).item(RebuildItem.of(rebuild)));
    }

    @Override
    public void end() {
        client.deleteItem(d -> d.tableName(table).key(RebuildItem.KEY));
    }
}
