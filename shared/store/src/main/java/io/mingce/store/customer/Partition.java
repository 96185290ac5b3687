package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers.Stored;
import io.mingce.customer.Relation;
import io.mingce.customer.SourceRecord;
import io.mingce.registration.Attempts;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.EncryptionExtension;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads what is kept under an id: the profile, relations and source records stand next to each other, so that one query
/// gets all. Where the profile says that something of it may lie in the archive, two more queries get that: whatever is in
/// either place counts, so that a customer can be moved piece by piece.
final class Partition {

    private final DynamoDbClient client;
    private final CustomerTables tables;
    private final DataKeys keys;

    Partition(DynamoDbClient client, CustomerTables tables, DataKeys keys) {
        this.client = client;
        this.tables = tables;
        this.keys = keys;
    }

    /// Everything beside the profile. Nothing where the key is destroyed: nobody can read it any more.
    Stored read(CustomerId id) {
        return read(id, CustomerItem.LAST);
    }

    List<Relation> relations(CustomerId id) {
        return read(id, CustomerItem.RELATION + "~").relations();
    }

    private Stored read(CustomerId id, String to) {
        var relations = new ArrayList<Relation>();
        var sources = new ArrayList<SourceRecord>();
        items(id, to)
                .forEach((part, item) -> {
                    if (part.startsWith(CustomerItem.SOURCE)) {
                        sources.add(CustomerItems.source(item));
                    } else if (part.startsWith(CustomerItem.RELATION)) {
                        relations.add(RelationItems.relation(item));
                    }
                });
        sources.sort(Comparator.comparing(SourceRecord::id));
        return new Stored(sources, relations);
    }

    /// By their part, in its order.
    private Map<String, CustomerItem> items(CustomerId id, String to) {
        Aead key = keys.find(Set.of(id)).get(id);
        return key == null
                ? Map.of()
                : Attempts.until(_ -> Optional.ofNullable(whole(id, to, key)));
    }

    /// Nothing where something went into the archive while it was read: it may have come from there just before.
    private @Nullable Map<String, CustomerItem> whole(CustomerId id, String to, Aead key) {
        var byPart = new TreeMap<String, CustomerItem>();
        take(tables.customers(), id, to, key, byPart);
        CustomerItem before = byPart.remove(CustomerItem.PROFILE);
        if (before == null || before.archived == null) {
            return byPart;
        }
        // What is on its way to the archive is seen here or there; what is on its way back, there
        // or here.
        ArchiveAway.reading(() -> take(tables.archive(), id, to, key, byPart));
        byPart.remove(CustomerItem.PROFILE);
        take(tables.customers(), id, to, key, byPart);
        CustomerItem after = byPart.remove(CustomerItem.PROFILE);
        boolean still =
                after != null
                        && Objects.equals(before.version, after.version)
                        && Objects.equals(before.moves, after.moves);
        return still ? byPart : null;
    }

    /// What is known already stays.
    private Map<String, CustomerItem> take(
            String table, CustomerId id, String to, Aead key, Map<String, CustomerItem> byPart) {
        for (CustomerItem item : query(table, id, to, key)) {
            byPart.putIfAbsent(requireNonNull(item.part), item);
        }
        return byPart;
    }

    /// The profile last, so that it is marked if any of the rest was gone already.
    private Iterable<CustomerItem> query(String table, CustomerId id, String to, Aead key) {
        return DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .extensions(new EncryptionExtension(_ -> key))
                .build()
                .table(table, CustomerItem.SCHEMA)
                .query(
                        QueryEnhancedRequest.builder()
                                .queryConditional(
                                        QueryConditional.sortBetween(
                                                key(id, CustomerItem.PROFILE), key(id, to)))
                                .scanIndexForward(false)
                                .consistentRead(true)
                                .build())
                .items();
    }

    private static Key key(CustomerId id, String part) {
        return Key.builder().partitionValue(id.value()).sortValue(part).build();
    }
}
