package io.mingce.store.rfm;

import io.mingce.rfm.Borders;
import io.mingce.rfm.RfmBorders;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.util.Map;

/// [RfmBorders] in the table of jobs, one item of some 200 bytes: half a read unit, one write unit.
public final class DynamoDbRfmBorders implements RfmBorders {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbRfmBorders(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /// Not strongly consistent: older borders by a moment are as good.
    @Override
    public Borders latest() {
        var found = client.getItem(g -> g.tableName(table).key(BordersItem.KEY));
        return found.hasItem() ? BordersItem.borders(found.item()) : Borders.SHIPPED;
    }

    @Override
    public boolean save(Borders next) {
        try {
            client.putItem(p -> {
                p.tableName(table).item(BordersItem.of(next));
                if (next.version() == 1) {
                    p.conditionExpression("attribute_not_exists(job)");
                } else {
                    p.conditionExpression("version = :before")
                            .expressionAttributeValues(
                                    Map.of(":before", BordersItem.number(next.version() - 1)));
                }
            });
            return true;
        } catch (ConditionalCheckFailedException somebodyElse) {
            return false;
        }
    }
}
