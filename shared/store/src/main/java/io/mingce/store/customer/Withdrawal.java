package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.store.cipher.DataKeys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes source records out of a customer, in a transaction with its profile: two write units an item. The key of a
/// customer that is gone stays, so that one that comes back at that moment cannot be sealed with a key that is
/// destroyed; alone it tells nothing.
final class Withdrawal {

    private static final int DELETES = 99; // A transaction has 100 actions, one is the profile.

    private final DynamoDbClient client;
    private final String table;
    private final DataKeys keys;

    Withdrawal(DynamoDbClient client, String table, DataKeys keys) {
        this.client = client;
        this.table = table;
        this.keys = keys;
    }

    boolean withdraw(Customer left, Set<SourceId> withdrawn) {
        Set<SourceId> stored = stored(left.id());
        var gone = new ArrayList<>(withdrawn);
        gone.retainAll(stored);
        boolean empty = gone.size() == stored.size();
        Aead key = keys.find(Set.of(left.id())).get(left.id());
        if (key == null) {
            return false;
        }
        Customer now = left;
        int from = 0;
        do {
            int to = Math.min(from + DELETES, gone.size());
            boolean last = to == gone.size();
            var writes = new ArrayList<TransactWriteItem>();
            writes.add(empty && last ? remove(now) : replace(now, key));
            gone.subList(from, to).forEach(source -> writes.add(delete(left.id(), source)));
            if (!carriedOut(writes)) {
                return false;
            }
            now = now.at(now.version() + 1);
            from = to;
        } while (from < gone.size());
        return true;
    }

    private boolean carriedOut(List<TransactWriteItem> writes) {
        try {
            client.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(writes).build());
            return true;
        } catch (TransactionCanceledException e) {
            boolean changed =
                    e.cancellationReasons().stream()
                            .anyMatch(r ->
                                    "ConditionalCheckFailed".equals(r.code())
                                            || "TransactionConflict".equals(r.code()));
            if (changed) {
                return false;
            }
            throw e;
        }
    }

    private TransactWriteItem replace(Customer customer, Aead key) {
        return TransactWriteItem.builder()
                .put(p ->
                        p.tableName(table)
                                .item(CustomerWrites.sealed(CustomerItems.next(customer), key))
                                .conditionExpression("version = :version")
                                .expressionAttributeValues(version(customer)))
                .build();
    }

    private TransactWriteItem remove(Customer customer) {
        return TransactWriteItem.builder()
                .delete(d ->
                        d.tableName(table)
                                .key(CustomerItems.key(customer.id(), CustomerItem.PROFILE))
                                .conditionExpression("version = :version")
                                .expressionAttributeValues(version(customer)))
                .build();
    }

    private static Map<String, AttributeValue> version(Customer customer) {
        return Map.of(":version", AttributeValue.fromN(String.valueOf(customer.version())));
    }

    private TransactWriteItem delete(CustomerId id, SourceId source) {
        return TransactWriteItem.builder()
                .delete(d ->
                        d.tableName(table).key(CustomerItems.key(id, CustomerItems.part(source))))
                .build();
    }

    private Set<SourceId> stored(CustomerId id) {
        var stored = new HashSet<SourceId>();
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
                        stored.add(CustomerItems.source(requireNonNull(item.get("part")).s())));
        return stored;
    }
}
