package io.mingce.store.customer;

import io.mingce.dedup.DryRunId;
import io.mingce.dedup.DryRunJob;
import io.mingce.dedup.DryRuns;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Optional;

/// [DryRuns] in the table of jobs, gone by TTL. Some 10 write units for one that is done, one before.
public final class DynamoDbDryRuns implements DryRuns {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbDryRuns(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void save(DryRunJob job) {
        client.putItem(r -> r.tableName(table).item(DryRunItem.of(job)));
    }

    @Override
    public Optional<DryRunJob> find(DryRunId id) {
        var found =
                client.getItem(
                        r -> r.tableName(table).key(DryRunItem.key(id)).consistentRead(true));
        return found.hasItem() ? Optional.of(DryRunItem.job(id, found.item())) : Optional.empty();
    }
}
