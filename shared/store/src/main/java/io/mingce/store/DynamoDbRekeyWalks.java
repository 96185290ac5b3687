package io.mingce.store;

import io.mingce.registration.RekeyWalks;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// [RekeyWalks] in the `Jobs` table: item `rekey#<name>` · `walk`. One request and one unit each.
public final class DynamoDbRekeyWalks implements RekeyWalks {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "job", Secrecy.PLAIN,
                    "part", Secrecy.PLAIN,
                    "after", Secrecy.PLAIN,
                    "changed", Secrecy.PLAIN,
                    "done", Secrecy.PLAIN);

    private static final AttributeValue NO = AttributeValue.fromBool(false);

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbRekeyWalks(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Walk find(String name) {
        Map<String, AttributeValue> item =
                client.getItem(r -> r.tableName(table).key(key(name)).consistentRead(true)).item();
        return item.isEmpty()
                ? Walk.begin(name)
                : new Walk(
                        name,
                        Optional.ofNullable(item.get("after")).map(AttributeValue::s),
                        flag(item, "changed"),
                        flag(item, "done"));
    }

    private static boolean flag(Map<String, AttributeValue> item, String name) {
        return Boolean.TRUE.equals(item.getOrDefault(name, NO).bool());
    }

    @Override
    public void save(Walk walk) {
        var item = new HashMap<>(key(walk.name()));
        walk.after().ifPresent(after -> item.put("after", AttributeValue.fromS(after)));
        item.put("changed", AttributeValue.fromBool(walk.changed()));
        item.put("done", AttributeValue.fromBool(walk.done()));
        client.putItem(r -> r.tableName(table).item(item));
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of(
                "job", AttributeValue.fromS("rekey#" + name), "part", AttributeValue.fromS("walk"));
    }
}
