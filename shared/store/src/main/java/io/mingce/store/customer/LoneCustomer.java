package io.mingce.store.customer;

import io.mingce.customer.Change;
import io.mingce.store.cipher.DataKeys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.Map;

/// Stores a single new customer, its key and its source records in one transaction: twice the write units of three
/// batches, but one request, while somebody waits for a form to be taken.
final class LoneCustomer {

    private static final int MOST =
            98; // A transaction has 100 actions, two are the key and the profile.

    private final DynamoDbClient client;
    private final String table;
    private final DataKeys keys;

    LoneCustomer(DynamoDbClient client, String table, DataKeys keys) {
        this.client = client;
        this.table = table;
        this.keys = keys;
    }

    /// Whether it is stored; where not, nothing is, and the batches are to find out why.
    boolean stored(Change change) {
        var customer = change.customer();
        if (customer.version() != 0 || change.sources().size() > MOST) {
            return false;
        }
        DataKeys.Made made = keys.prepare(customer.id());
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(put(keys.table(), made.item()));
        writes.add(put(table, CustomerWrites.sealed(CustomerItems.next(customer), made.key())));
        change.sources()
                .forEach((source, did) ->
                        writes.add(
                                put(
                                        table,
                                        CustomerWrites.sealed(
                                                CustomerItems.item(customer.id(), source, did),
                                                made.key()))));
        try {
            client.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(writes).build());
            return true;
        } catch (TransactionCanceledException e) {
            return false;
        }
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(p ->
                        p.tableName(table)
                                .item(item)
                                .conditionExpression("attribute_not_exists(id)"))
                .build();
    }
}
