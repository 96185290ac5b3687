package io.mingce.store.table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Strongly consistent reads of many items by key. What DynamoDB leaves out of an answer is asked for again.
public final class BatchReads {

    /// Keys in one request.
    public static final int MOST = 100;

    private final DynamoDbClient client;

    public BatchReads(DynamoDbClient client) {
        this.client = client;
    }

    /// The items of one table. One request per 100 keys, one read unit per 4 KB of each item.
    ///
    /// @param attributes names of the attributes to return; all where empty
    public List<Map<String, AttributeValue>> items(
            String table, Collection<Map<String, AttributeValue>> keys, String... attributes) {
        var all = new ArrayList<>(keys);
        var found = new ArrayList<Map<String, AttributeValue>>();
        for (int from = 0; from < all.size(); from += MOST) {
            var some = all.subList(from, Math.min(from + MOST, all.size()));
            found.addAll(
                    request(Map.of(table, wanted(some, attributes)))
                            .getOrDefault(table, List.of()));
        }
        return found;
    }

    /// What to read of one table, for [#request].
    public static KeysAndAttributes wanted(
            Collection<Map<String, AttributeValue>> keys, String... attributes) {
        var wanted = KeysAndAttributes.builder().consistentRead(true).keys(keys);
        if (attributes.length > 0) {
            var names = new HashMap<String, String>();
            for (String attribute : attributes) {
                names.put("#" + attribute, attribute);
            }
            wanted.projectionExpression(String.join(", ", names.keySet()))
                    .expressionAttributeNames(names);
        }
        return wanted.build();
    }

    /// The items found, by table; at most 100 keys together.
    public Map<String, List<Map<String, AttributeValue>>> request(
            Map<String, KeysAndAttributes> wanted) {
        var found = new HashMap<String, List<Map<String, AttributeValue>>>();
        var patience = new Patience("reading");
        Map<String, KeysAndAttributes> left = wanted;
        while (true) {
            var response =
                    client.batchGetItem(BatchGetItemRequest.builder().requestItems(left).build());
            response.responses()
                    .forEach((table, items) ->
                            found.computeIfAbsent(table, _ -> new ArrayList<>()).addAll(items));
            left = response.unprocessedKeys();
            if (left.isEmpty()) {
                return found;
            }
            patience.pause();
        }
    }
}
