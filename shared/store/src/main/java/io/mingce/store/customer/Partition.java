package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers.Stored;
import io.mingce.customer.Relation;
import io.mingce.customer.SourceRecord;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.EncryptionExtension;

import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Reads what is kept under an id beside the profile: relations and source records stand next to each other, so that
/// one query gets both.
final class Partition {

    private final DynamoDbClient client;
    private final String table;
    private final DataKeys keys;

    Partition(DynamoDbClient client, String table, DataKeys keys) {
        this.client = client;
        this.table = table;
        this.keys = keys;
    }

    /// Everything. Nothing where the key is destroyed: nobody can read it any more.
    Stored read(CustomerId id) {
        return read(id, CustomerItem.RELATION, CustomerItem.LAST);
    }

    List<Relation> relations(CustomerId id) {
        return read(id, CustomerItem.RELATION, CustomerItem.RELATION + "~").relations();
    }

    private Stored read(CustomerId id, String from, String to) {
        Aead key = keys.find(Set.of(id)).get(id);
        var relations = new ArrayList<Relation>();
        var sources = new ArrayList<SourceRecord>();
        if (key != null) {
            for (CustomerItem item : items(id, from, to, key)) {
                if (requireNonNull(item.part).startsWith(CustomerItem.SOURCE)) {
                    sources.add(CustomerItems.source(item));
                } else {
                    relations.add(RelationItems.relation(item));
                }
            }
        }
        sources.sort(Comparator.comparing(SourceRecord::id));
        return new Stored(sources, relations);
    }

    private Iterable<CustomerItem> items(CustomerId id, String from, String to, Aead key) {
        return DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .extensions(new EncryptionExtension(_ -> key))
                .build()
                .table(table, CustomerItem.SCHEMA)
                .query(
                        QueryEnhancedRequest.builder()
                                .queryConditional(
                                        QueryConditional.sortBetween(key(id, from), key(id, to)))
                                .consistentRead(true)
                                .build())
                .items();
    }

    private static Key key(CustomerId id, String part) {
        return Key.builder().partitionValue(id.value()).sortValue(part).build();
    }
}
