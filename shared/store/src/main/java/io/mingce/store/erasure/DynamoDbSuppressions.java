package io.mingce.store.erasure;

import static java.util.Objects.requireNonNull;

import io.mingce.erasure.Suppression;
import io.mingce.erasure.Suppressions;
import io.mingce.identity.Token;
import io.mingce.request.RequestId;
import io.mingce.store.table.BatchReads;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Secrecy;
import io.mingce.store.table.Statements;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// [Suppressions] in the ledger: item `suppressed#<key>` · `suppression`.
public final class DynamoDbSuppressions implements Suppressions {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "id", Secrecy.TOKEN,
                    "at", Secrecy.PLAIN,
                    "by", Secrecy.PLAIN,
                    "since", Secrecy.PLAIN,
                    "lifted", Secrecy.PLAIN);

    private static final String ID = "suppressed#";
    private static final AttributeValue AT = AttributeValue.fromS("suppression");

    private final BatchReads reads;
    private final BatchWrites writes;
    private final String table;

    public DynamoDbSuppressions(DynamoDbClient client, String table) {
        this.reads = new BatchReads(client);
        this.writes = new BatchWrites(client);
        this.table = table;
    }

    @Override
    public Map<Token, Suppression> among(Set<Token> keys) {
        var found = new HashMap<Token, Suppression>();
        reads.items(table, keys.stream().map(DynamoDbSuppressions::key).toList())
                .forEach(item ->
                        found.put(
                                new Token(text(item, "id").substring(ID.length())),
                                new Suppression(
                                        new RequestId(text(item, "by")),
                                        Instant.parse(text(item, "since")),
                                        Optional.ofNullable(item.get("lifted"))
                                                .map(lifted -> Instant.parse(lifted.s())))));
        return found;
    }

    @Override
    public void suppress(Set<Token> keys, RequestId by, Instant now) {
        List<Token> all = List.copyOf(keys);
        var results =
                writes.run(
                        all.stream()
                                .map(key -> Statements.insert(table, item(key, by, now)))
                                .toList());
        var known = new ArrayList<Token>();
        for (int i = 0; i < results.size(); i++) {
            if (!results.get(i).done()) {
                known.add(all.get(i));
            }
        }
        var set = new LinkedHashMap<String, String>();
        set.put("by", "?");
        set.put("since", "?");
        var values =
                List.of(AttributeValue.fromS(by.value()), AttributeValue.fromS(now.toString()));
        writes.run(
                known.stream()
                        .map(key ->
                                Statements.update(
                                        table, set, List.of("lifted"), key(key), "", values))
                        .toList());
    }

    @Override
    public void lift(Set<Token> keys, Instant now) {
        var values = List.of(AttributeValue.fromS(now.toString()));
        writes.run(
                keys.stream()
                        .map(key ->
                                Statements.update(
                                        table,
                                        Map.of("lifted", "?"),
                                        List.of(),
                                        key(key),
                                        "",
                                        values))
                        .toList());
    }

    private static Map<String, AttributeValue> item(Token key, RequestId by, Instant now) {
        var item = new LinkedHashMap<>(key(key));
        item.put("by", AttributeValue.fromS(by.value()));
        item.put("since", AttributeValue.fromS(now.toString()));
        return item;
    }

    private static Map<String, AttributeValue> key(Token key) {
        var names = new LinkedHashMap<String, AttributeValue>();
        names.put("id", AttributeValue.fromS(ID + key.value()));
        names.put("at", AT);
        return names;
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name)).s();
    }
}
