package io.mingce.store.tagging;

import io.mingce.store.table.Secrecy;
import io.mingce.store.table.Transaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;

/// How often what is in force has changed: `rules` · `revision`. None where it never has.
///
/// @param revision 1 where it never has
/// @param shipped stands for the shipped rules that were adopted last; empty where none were
/// @param adopted the revision that their adoption made; 1 where none were
record RevisionItem(long revision, String shipped, long adopted) {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "job", Secrecy.PLAIN,
                    "part", Secrecy.PLAIN,
                    "version", Secrecy.PLAIN,
                    "shipped", Secrecy.PLAIN,
                    "adopted", Secrecy.PLAIN);

    /// Of a deployment where nothing was saved.
    static final long FIRST = 1;

    private static final Map<String, AttributeValue> KEY =
            Map.of(
                    "job", AttributeValue.fromS(RuleItem.RULES),
                    "part", AttributeValue.fromS("revision"));

    /// As it is now, strongly consistent. One request of half a unit.
    static RevisionItem read(DynamoDbClient client, String table) {
        return of(client.getItem(g -> g.tableName(table).key(KEY).consistentRead(true)).item());
    }

    static RevisionItem of(Map<String, AttributeValue> item) {
        AttributeValue shipped = item.get("shipped");
        return new RevisionItem(
                number(item, "version"),
                shipped == null ? "" : shipped.s(),
                number(item, "adopted"));
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        AttributeValue number = item.get(name);
        return number == null ? FIRST : Long.parseLong(number.n());
    }

    /// The next one, after a rule was saved.
    RevisionItem next() {
        return new RevisionItem(revision + 1, shipped, adopted);
    }

    /// The next one, after other rules were shipped.
    RevisionItem shipped(String now) {
        return new RevisionItem(revision + 1, now, revision + 1);
    }

    /// Stores `next`, provided that this is how it is.
    void replace(RevisionItem next, Transaction writes, String table) {
        var item = new HashMap<>(KEY);
        item.put("version", AttributeValue.fromN(Long.toString(next.revision)));
        item.put("adopted", AttributeValue.fromN(Long.toString(next.adopted)));
        if (!next.shipped.isEmpty()) {
            item.put("shipped", AttributeValue.fromS(next.shipped));
        }
        if (revision == FIRST) {
            writes.insert(table, item, "job");
        } else {
            writes.replace(table, item, revision);
        }
    }
}
