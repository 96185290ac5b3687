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

/// Takes source records out of a customer, in a transaction with its profile: two write units an item. The key of a
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
        left.partitions().forEach(id -> stored.addAll(stored(id)));
        var gone = new HashSet<>(withdrawn);
        gone.retainAll(stored);
        boolean empty = gone.size() == stored.size();
        Aead key = keys.find(Set.of(left.id())).get(left.id());
        if (key == null) {
            return false;
        }
        List<Map<String, AttributeValue>> deleted = deleted(left, gone, empty);
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

    /// Redirects first: as long as a record is left, a repetition finds what is still to be done.
    private static List<Map<String, AttributeValue>> deleted(
            Customer left, Set<SourceKey> gone, boolean empty) {
        var deleted = new ArrayList<Map<String, AttributeValue>>();
        if (empty) {
            for (Absorbed link : left.lineage().absorbed()) {
                deleted.add(CustomerItems.key(link.id(), CustomerItem.PROFILE));
            }
        }
        gone.forEach(
                k -> deleted.add(CustomerItems.key(k.customer(), CustomerItems.part(k.source()))));
        return deleted;
    }

    private Set<SourceKey> stored(CustomerId id) {
        var stored = new HashSet<SourceKey>();
        client.queryPaginator(
                        QueryRequest.builder()
                                .tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("id = :id AND begins_with(part, :source)")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":id",
                                                AttributeValue.fromS(id.value()),
                                                ":source",
                                                AttributeValue.fromS(CustomerItem.SOURCE)))
                                .projectionExpression("part")
                                .build())
                .items()
                .forEach(item ->
                        stored.add(
                                new SourceKey(
                                        id,
                                        CustomerItems.source(
                                                requireNonNull(item.get("part")).s()))));
        return stored;
    }
}
