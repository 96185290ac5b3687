package io.mingce.store.erasure;

import static io.mingce.store.table.Items.instant;
import static io.mingce.store.table.Items.text;

import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// [CopyLedger] in the ledger: item `copies#<origin>` · `<kind>#<place>`. A note is one write unit.
public final class DynamoDbCopyLedger implements CopyLedger {

    /// What the attributes may hold. The key of a dropped file is as its owner chose it.
    static final Map<String, Secrecy> SECRECY =
            Map.of("id", Secrecy.PLAIN, "at", Secrecy.PLAIN, "since", Secrecy.PLAIN);

    private static final String ID = "copies#";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbCopyLedger(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Noted note(Copy copy) {
        var item = new HashMap<>(key(copy));
        item.put("since", text(copy.at().toString()));
        try {
            client.putItem(p ->
                    p.tableName(table).item(item).conditionExpression("attribute_not_exists(id)"));
        } catch (ConditionalCheckFailedException _) {
            // It was noted before.
        }
        return new Noted(copy);
    }

    /// One request per MB, that is thousands of copies.
    @Override
    public List<Copy> of(String origin) {
        return client
                .queryPaginator(q ->
                        q.tableName(table)
                                .keyConditionExpression("id = :id")
                                .expressionAttributeValues(Map.of(":id", text(ID + origin)))
                                .consistentRead(true))
                .items()
                .stream()
                .map(item -> copy(origin, item))
                .toList();
    }

    @Override
    public void gone(Copy copy) {
        client.deleteItem(d -> d.tableName(table).key(key(copy)));
    }

    private static Copy copy(String origin, Map<String, AttributeValue> item) {
        String[] at = text(item, "at").split("#", 2);
        return new Copy(origin, kind(at[0]), at[1], instant(item, "since"));
    }

    private static CopyKind kind(String key) {
        return Arrays.stream(CopyKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("written by a newer version: copy " + key));
    }

    private static Map<String, AttributeValue> key(Copy copy) {
        return Map.of(
                "id", text(ID + copy.origin()),
                "at", text(copy.kind().key() + "#" + copy.place()));
    }
}
