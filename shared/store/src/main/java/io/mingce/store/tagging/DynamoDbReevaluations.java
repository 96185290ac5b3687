package io.mingce.store.tagging;

import io.mingce.tagging.Reevaluation;
import io.mingce.tagging.Reevaluations;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// [Reevaluations] in the table of jobs. One request and one unit each.
public final class DynamoDbReevaluations implements Reevaluations {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbReevaluations(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Reevaluation> find(long revision) {
        var found =
                client.getItem(g ->
                        g.tableName(table)
                                .key(ReevaluationItem.key(revision))
                                .consistentRead(true));
        return found.hasItem() ? Optional.of(ReevaluationItem.job(found.item())) : Optional.empty();
    }

    @Override
    public List<Reevaluation> latest(int limit) {
        return client
                .query(q ->
                        q.tableName(table)
                                .consistentRead(true)
                                .scanIndexForward(false)
                                .limit(limit)
                                .keyConditionExpression("job = :job")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":job",
                                                AttributeValue.fromS(ReevaluationItem.JOBS))))
                .items()
                .stream()
                .map(ReevaluationItem::job)
                .toList();
    }

    @Override
    public boolean advance(Reevaluation before, Reevaluation after) {
        Map<String, AttributeValue> read = ReevaluationItem.of(before);
        var values = new HashMap<String, AttributeValue>();
        var condition = new StringBuilder("attribute_exists(job)");
        for (String name : List.of("state", "position", "customers", "changed")) {
            AttributeValue value = read.get(name);
            if (value == null) {
                condition.append(" AND attribute_not_exists(#").append(name).append(')');
            } else {
                values.put(":" + name, value);
                condition.append(" AND #%1$s = :%1$s".formatted(name));
            }
        }
        try {
            client.putItem(p ->
                    p.tableName(table)
                            .item(ReevaluationItem.of(after))
                            .conditionExpression(condition.toString())
                            .expressionAttributeNames(
                                    Map.of(
                                            "#state", "state",
                                            "#position", "position",
                                            "#customers", "customers",
                                            "#changed", "changed"))
                            .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
