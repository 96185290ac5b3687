package io.mingce.store.archiving;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.ArchiveRuns;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// [ArchiveRuns] in the table of jobs, all of a kind in one partition. One request and one unit each, strongly consistent.
public final class DynamoDbArchiveRuns implements ArchiveRuns {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbArchiveRuns(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<ArchiveRun> find(RunId id) {
        var key = ArchiveRunItem.key(id);
        var found = client.getItem(g -> g.tableName(table).key(key).consistentRead(true));
        return found.hasItem()
                ? Optional.of(ArchiveRunItem.run(id.kind(), found.item()))
                : Optional.empty();
    }

    @Override
    public List<ArchiveRun> latest(RunKind kind, int limit) {
        var newest =
                client.query(q ->
                        q.tableName(table)
                                .keyConditionExpression("job = :job")
                                .expressionAttributeValues(Map.of(":job", ArchiveRunItem.job(kind)))
                                .scanIndexForward(false)
                                .limit(limit)
                                .consistentRead(true));
        return newest.items().stream().map(item -> ArchiveRunItem.run(kind, item)).toList();
    }

    @Override
    public boolean begin(ArchiveRun run) {
        return put(put(run).conditionExpression("attribute_not_exists(job)"));
    }

    @Override
    public boolean advance(ArchiveRun before, ArchiveRun after) {
        AttributeValue read = ArchiveRunItem.number(before.step());
        return put(
                put(after)
                        .conditionExpression("step = :read")
                        .expressionAttributeValues(Map.of(":read", read)));
    }

    private PutItemRequest.Builder put(ArchiveRun run) {
        return PutItemRequest.builder().tableName(table).item(ArchiveRunItem.of(run));
    }

    /// Whether the condition held.
    private boolean put(PutItemRequest.Builder request) {
        try {
            client.putItem(request.build());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
