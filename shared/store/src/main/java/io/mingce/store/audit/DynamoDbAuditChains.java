package io.mingce.store.audit;

import io.mingce.audit.AuditChains;
import io.mingce.audit.AuditDay;
import io.mingce.audit.ChainId;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/// [AuditChains] in the ledger. A query per begun megabyte: of a day some 15,000 chains, of a chain some 1,500 links.
public final class DynamoDbAuditChains implements AuditChains {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbAuditChains(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public SortedSet<ChainId> of(AuditDay day) {
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("id = :id")
                        .expressionAttributeValues(Map.of(":id", PointerItem.partition(day)))
                        .build();
        var found = new TreeSet<ChainId>();
        client.queryPaginator(query).items().stream()
                .map(item -> Objects.requireNonNull(item.get("at")).s())
                .forEach(name -> found.add(new ChainId(day, name)));
        return found;
    }

    @Override
    public List<Place> links(ChainId chain, long from, int limit) {
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("id = :id AND #at >= :from")
                        .expressionAttributeNames(Map.of("#at", "at"))
                        .expressionAttributeValues(
                                Map.of(
                                        ":id",
                                        LinkItem.partition(chain),
                                        ":from",
                                        AttributeValue.fromS(LinkItem.digits(from))))
                        .limit(limit)
                        .build();
        return client.queryPaginator(query).items().stream()
                .limit(limit)
                .map(item -> new Place(LinkItem.number(item), LinkItem.link(item)))
                .toList();
    }
}
