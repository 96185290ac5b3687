package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Absorbed;
import io.mingce.customer.Archived;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes source records out of a customer, in a transaction with its profile: two write units an item. With the last
/// one go its relations, at both ends. The key of a
/// customer that is gone stays, so that one that comes back at that moment cannot be sealed with a key that is
/// destroyed; alone it tells nothing.
final class Withdrawal {

    private static final int DELETES = Transaction.MOST - 2; // The profile, here and there.

    private record Deleted(String table, Map<String, AttributeValue> key) {}

    private final DynamoDbClient client;
    private final CustomerTables tables;
    private final String table;
    private final DataKeys keys;

    Withdrawal(DynamoDbClient client, CustomerTables tables, DataKeys keys) {
        this.client = client;
        this.tables = tables;
        this.table = tables.customers();
        this.keys = keys;
    }

    boolean withdraw(Customer left, Set<SourceKey> withdrawn) {
        boolean archived = left.archived() != Archived.NOTHING;
        var stored = new HashSet<SourceKey>();
        var relations = new LinkedHashSet<Map<String, AttributeValue>>();
        // What is on its way to the archive is seen here or there; what is on its way back, there
        // or here.
        for (String place : archived ? List.of(table, tables.archive(), table) : List.of(table)) {
            left.partitions().forEach(id -> read(place, id, stored, relations));
        }
        var gone = new HashSet<>(withdrawn);
        gone.retainAll(stored);
        boolean empty = gone.size() == stored.size();
        Aead sealing = keys.find(Set.of(left.id())).get(left.id());
        if (sealing == null) {
            return false;
        }
        var deleted = new ArrayList<Deleted>();
        if (empty) { // Before the records: as long as one is left, a repetition finds the rest.
            relations.forEach(end -> { // The other may be archived.
                deleted.add(new Deleted(table, end));
                deleted.add(new Deleted(tables.archive(), end));
            });
            for (Absorbed link : left.lineage().absorbed()) {
                deleted.add(new Deleted(table, CustomerItems.key(link.id(), CustomerItem.PROFILE)));
            }
        }
        for (SourceKey each : gone) {
            var key = CustomerItems.key(each.customer(), CustomerItems.part(each.source()));
            deleted.add(new Deleted(table, key));
            if (archived) {
                deleted.add(new Deleted(tables.archive(), key));
            }
        }
        Customer now = left;
        int from = 0;
        do {
            int to = Math.min(from + DELETES, deleted.size());
            var writes = new Transaction(client);
            if (empty && to == deleted.size()) {
                Map<String, AttributeValue> profile =
                        CustomerItems.key(now.id(), CustomerItem.PROFILE);
                writes.remove(table, profile, now.version());
                if (archived) {
                    writes.remove(tables.archive(), profile);
                }
            } else {
                writes.replace(
                        table,
                        CustomerWrites.sealed(CustomerItems.next(now), sealing),
                        now.version());
            }
            deleted.subList(from, to).forEach(each -> writes.remove(each.table, each.key));
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
            String place,
            CustomerId id,
            Set<SourceKey> sources,
            Set<Map<String, AttributeValue>> relations) {
        client.queryPaginator(
                        QueryRequest.builder()
                                .tableName(place)
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
