package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Absorbed;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceKey;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.table.Transaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes source records out of a customer, in a transaction with its profile: two write units an item. With the last
/// one go its relations, at both ends. The key of a
/// customer that is gone stays, so that one that comes back at that moment cannot be sealed with a key that is
/// destroyed; alone it tells nothing.
final class Withdrawal {

    private static final int DELETES = Transaction.MOST - 1; // One is the profile.

    private final DynamoDbClient client;
    private final String table;
    private final DataKeys keys;

    Withdrawal(DynamoDbClient client, String table, DataKeys keys) {
        this.client = client;
        this.table = table;
        this.keys = keys;
    }

    boolean withdraw(Customer left, Set<SourceKey> withdrawn) {
        var stored = new HashSet<SourceKey>();
        var relations = new ArrayList<Map<String, AttributeValue>>();
        left.partitions().forEach(id -> read(id, stored, relations));
        var gone = new HashSet<>(withdrawn);
        gone.retainAll(stored);
        boolean empty = gone.size() == stored.size();
        Aead key = keys.find(Set.of(left.id())).get(left.id());
        if (key == null) {
            return false;
        }
        var deleted = new ArrayList<Map<String, AttributeValue>>();
        if (empty) { // Before the records: as long as one is left, a repetition finds the rest.
            deleted.addAll(relations);
            for (Absorbed link : left.lineage().absorbed()) {
                deleted.add(CustomerItems.key(link.id(), CustomerItem.PROFILE));
            }
        }
        gone.forEach(
                k -> deleted.add(CustomerItems.key(k.customer(), CustomerItems.part(k.source()))));
        Customer now = left;
        int from = 0;
        do {
            int to = Math.min(from + DELETES, deleted.size());
            var writes = new Transaction(client);
            if (empty && to == deleted.size()) {
                writes.remove(
                        table, CustomerItems.key(now.id(), CustomerItem.PROFILE), now.version());
            } else {
                writes.replace(
                        table, CustomerWrites.sealed(CustomerItems.next(now), key), now.version());
            }
            deleted.subList(from, to).forEach(each -> writes.remove(table, each));
            if (!writes.run()) {
                return false;
            }
            now = now.at(now.version() + 1);
            from = to;
        } while (from < deleted.size());
        return true;
    }

    /// @param sources receives the keys of the source records
    /// @param relations receives the keys of the relations, of both ends
    private void read(
            CustomerId id, Set<SourceKey> sources, List<Map<String, AttributeValue>> relations) {
        client.queryPaginator(
                        QueryRequest.builder()
                                .tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("id = :id AND part BETWEEN :from AND :to")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":id", AttributeValue.fromS(id.value()),
                                                ":from",
                                                        AttributeValue.fromS(CustomerItem.RELATION),
                                                ":to", AttributeValue.fromS(CustomerItem.LAST)))
                                .projectionExpression("part")
                                .build())
                .items()
                .forEach(item -> {
                    String part = requireNonNull(item.get("part")).s();
                    if (part.startsWith(CustomerItem.SOURCE)) {
                        sources.add(new SourceKey(id, CustomerItems.source(part)));
                    } else {
                        relations.addAll(RelationItems.ends(id, part));
                    }
                });
    }
}
