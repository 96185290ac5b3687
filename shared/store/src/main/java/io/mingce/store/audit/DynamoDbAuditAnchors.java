package io.mingce.store.audit;

import io.mingce.audit.Anchor;
import io.mingce.audit.AuditAnchors;
import io.mingce.audit.AuditDay;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Statements;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// [AuditAnchors] in the ledger: a request for each call, a query more per megabyte of anchors.
public final class DynamoDbAuditAnchors implements AuditAnchors {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbAuditAnchors(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public boolean add(Anchor anchor) {
        var insert = Statements.insert(table, AnchorItem.of(anchor));
        return new BatchWrites(client).run(List.of(insert)).getFirst().done();
    }

    @Override
    public Optional<Anchor> latest() {
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("id = :id")
                        .expressionAttributeValues(Map.of(":id", AnchorItem.PARTITION))
                        .scanIndexForward(false)
                        .limit(1)
                        .build();
        return client.query(query).items().stream().map(AnchorItem::anchor).findFirst();
    }

    @Override
    public List<Anchor> between(AuditDay first, AuditDay last) {
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("id = :id AND #at BETWEEN :first AND :last")
                        .expressionAttributeNames(Map.of("#at", "at"))
                        .expressionAttributeValues(
                                Map.of(
                                        ":id",
                                        AnchorItem.PARTITION,
                                        ":first",
                                        AttributeValue.fromS(first.toString()),
                                        ":last",
                                        AttributeValue.fromS(last.toString())))
                        .build();
        return client.queryPaginator(query).items().stream().map(AnchorItem::anchor).toList();
    }
}
