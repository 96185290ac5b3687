package io.mingce.store.customer;

import io.mingce.registration.ReviewCase;
import io.mingce.registration.ReviewCases;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Statements;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;

import java.util.HashMap;
import java.util.Set;

/// [ReviewCases] in the table of jobs; one request per 25, one write unit each.
public final class DynamoDbReviewCases implements ReviewCases {

    private final BatchWrites writes;
    private final String table;

    /// Cases kept in `table`.
    public DynamoDbReviewCases(DynamoDbClient client, String table) {
        this.writes = new BatchWrites(client);
        this.table = table;
    }

    /// The first reason for a pair of customers stays.
    @Override
    public void open(Set<ReviewCase> cases) {
        var items = new HashMap<String, BatchStatementRequest>();
        for (ReviewCase doubt : cases) {
            items.putIfAbsent(
                    doubt.one() + "#" + doubt.other(),
                    Statements.insert(table, ReviewCaseItem.open(doubt)));
        }
        writes.run(items.values().stream().toList());
    }
}
