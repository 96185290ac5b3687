package io.mingce.store.table;

import static io.mingce.store.table.Items.number;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.util.Map;
import java.util.Optional;

/// Items with a `version`, each stored over the version that it was read at and over no other. One request each.
public record VersionedItems(DynamoDbClient client, String table) {

    /// Strongly consistent.
    public Optional<Map<String, AttributeValue>> find(Map<String, AttributeValue> key) {
        var found = client.getItem(g -> g.tableName(table).key(key).consistentRead(true));
        return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
    }

    /// @param read the version it was read at; 0 = it is new
    /// @return whether it still was; if not, nothing is changed
    public boolean save(Map<String, AttributeValue> item, long read) {
        var put = PutItemRequest.builder().tableName(table).item(item);
        if (read == 0) {
            put.conditionExpression("attribute_not_exists(version)");
        } else {
            put.conditionExpression("version = :read")
                    .expressionAttributeValues(Map.of(":read", number(read)));
        }
        try {
            client.putItem(put.build());
            return true;
        } catch (ConditionalCheckFailedException somebodyElse) {
            return false;
        }
    }
}
