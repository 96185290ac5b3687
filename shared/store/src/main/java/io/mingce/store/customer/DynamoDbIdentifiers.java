package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.CustomerId;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;
import io.mingce.store.table.BatchReads;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Patience;
import io.mingce.store.table.Statements;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// [Identifiers] in DynamoDB: one item a token, holding the set of its holders; that it is one item makes the first
/// claim win.
public final class DynamoDbIdentifiers implements Identifiers {

    private final BatchReads reads;
    private final BatchWrites writes;
    private final String table;

    /// Tokens kept in `table`.
    public DynamoDbIdentifiers(DynamoDbClient client, String table) {
        this.reads = new BatchReads(client);
        this.writes = new BatchWrites(client);
        this.table = table;
    }

    @Override
    public Map<Token, Holders> find(Set<Token> tokens) {
        var found = new HashMap<Token, Holders>();
        for (var item : reads.items(table, tokens.stream().map(IdentifierItem::key).toList())) {
            found.put(
                    new Token(requireNonNull(item.get("token")).s()), IdentifierItem.holders(item));
        }
        return found;
    }

    @Override
    public Map<Token, Holders> claim(Map<Token, CustomerId> claims) {
        var taken = new HashMap<Token, Holders>();
        var open = new LinkedHashMap<>(claims);
        var patience = new Patience("claiming");
        while (true) {
            var tokens = List.copyOf(open.keySet());
            var results =
                    writes.run(
                            tokens.stream()
                                    .map(t -> insert(t, Set.of(requireNonNull(open.get(t)))))
                                    .toList());
            var unknown = new HashSet<Token>();
            for (int i = 0; i < tokens.size(); i++) {
                var old = results.get(i).old();
                if (!old.isEmpty()) {
                    taken.put(tokens.get(i), IdentifierItem.holders(old));
                } else if (!results.get(i).done()) {
                    unknown.add(tokens.get(i));
                }
            }
            Map<Token, Holders> found = unknown.isEmpty() ? Map.of() : find(unknown);
            taken.putAll(found);
            unknown.removeAll(found.keySet());
            if (unknown.isEmpty()) {
                return taken;
            }
            open.keySet().retainAll(unknown); // Released between our claim and our look.
            patience.pause();
        }
    }

    private BatchStatementRequest insert(Token token, Collection<CustomerId> ids) {
        return Statements.insert(table, IdentifierItem.held(token, ids));
    }

    @Override
    public void share(Map<Token, Set<CustomerId>> holders) {
        converge(holders, this::withMore);
    }

    @Override
    public void release(Map<Token, Set<CustomerId>> holders) {
        converge(holders, this::without);
    }

    /// What takes a token from `before` to what is wanted; nothing where it is so already.
    private interface Step {
        List<BatchStatementRequest> from(Holders before, Token token, Set<CustomerId> ids);
    }

    /// Reads, writes on condition that nothing changed, and does so again where something did.
    private void converge(Map<Token, Set<CustomerId>> wanted, Step step) {
        var open = new LinkedHashMap<>(wanted);
        var patience = new Patience("changing identifiers");
        while (true) {
            Map<Token, Holders> before = find(open.keySet());
            var tokens = new ArrayList<Token>();
            var statements = new ArrayList<BatchStatementRequest>();
            open.forEach((token, ids) ->
                    step.from(before.getOrDefault(token, Holders.NOBODY), token, ids)
                            .forEach(statement -> {
                                tokens.add(token);
                                statements.add(statement);
                            }));
            var results = writes.run(statements);
            var left = new LinkedHashMap<Token, Set<CustomerId>>();
            for (int i = 0; i < tokens.size(); i++) {
                if (!results.get(i).done()) {
                    left.put(tokens.get(i), requireNonNull(open.get(tokens.get(i))));
                }
            }
            if (left.isEmpty()) {
                return;
            }
            open = left;
            patience.pause();
        }
    }

    private List<BatchStatementRequest> withMore(Holders before, Token token, Set<CustomerId> ids) {
        var more = new HashSet<>(ids);
        more.removeAll(before.ids());
        if (before.generic() || more.isEmpty()) {
            return List.of();
        }
        if (before.ids().isEmpty()) {
            return List.of(insert(token, more));
        }
        int room = Holders.MOST - more.size();
        if (before.ids().size() > room) {
            return List.of(
                    update(token, Map.of("generic", "?"), "", AttributeValue.fromBool(true)));
        }
        return List
                .of( // Others may add at the same time: a set takes all of them, as long as there
                        // is room.
                        update(
                                token,
                                Map.of("ids", "set_add(\"ids\", ?)"),
                                "AND size(\"ids\") <= ?",
                                IdentifierItem.set(more),
                                AttributeValue.fromN(String.valueOf(room))));
    }

    private List<BatchStatementRequest> without(Holders before, Token token, Set<CustomerId> ids) {
        var left = new HashSet<>(before.ids());
        if (!left.removeAll(ids)) {
            return List.of();
        }
        AttributeValue now = IdentifierItem.set(before.ids());
        if (!left.isEmpty()) {
            return List.of(
                    update(
                            token,
                            Map.of("ids", "?"),
                            "AND \"ids\" = ?",
                            IdentifierItem.set(left),
                            now));
        }
        return List.of(
                before.generic()
                        ? Statements.update(
                                table,
                                Map.of(),
                                List.of("ids"),
                                IdentifierItem.key(token),
                                "AND \"ids\" = ?",
                                List.of(now))
                        : Statements.delete(
                                table,
                                IdentifierItem.key(token),
                                "AND \"ids\" = ? AND \"generic\" IS MISSING",
                                List.of(now)));
    }

    private BatchStatementRequest update(
            Token token, Map<String, String> set, String condition, AttributeValue... values) {
        return Statements.update(
                table, set, List.of(), IdentifierItem.key(token), condition, List.of(values));
    }
}
