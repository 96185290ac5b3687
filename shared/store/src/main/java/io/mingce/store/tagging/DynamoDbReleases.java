package io.mingce.store.tagging;

import io.mingce.store.table.Transaction;
import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.Releases;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.Optional;

/// [Releases] in the table of jobs, in the item that counts what is in force.
public final class DynamoDbReleases implements Releases {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbReleases(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Long> adopt(String shipped, Instant at) {
        RevisionItem before = RevisionItem.read(client, table);
        if (before.shipped().equals(shipped)) {
            return Optional.empty();
        }
        RevisionItem next = before.shipped(shipped);
        var writes = new Transaction(client);
        before.replace(next, writes, table);
        writes.insert(table, ReevaluationItem.of(Reevaluation.begin(next.revision(), at)), "job");
        return writes.run() ? Optional.of(next.revision()) : Optional.empty();
    }
}
