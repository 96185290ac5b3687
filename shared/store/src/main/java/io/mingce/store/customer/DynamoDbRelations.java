package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Relation;
import io.mingce.customer.Relations;
import io.mingce.registration.Attempts;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.table.BatchReads;
import io.mingce.store.table.Transaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// [Relations] in DynamoDB, beside the source records of each of the two customers, each end sealed with the key of
/// the customer it stands with.
public final class DynamoDbRelations implements Relations {

    /// A profile, or what stands in the place of an archived one, but not of one that was merged away.
    private static final String STANDING = "attribute_exists(lastActivity)";

    private final DynamoDbClient client;
    private final CustomerTables tables;
    private final DataKeys keys;
    private final Partition partition;

    /// Customers kept in `tables`, their keys in `keys`.
    public DynamoDbRelations(DynamoDbClient client, CustomerTables tables, DataKeys keys) {
        this.client = client;
        this.tables = tables;
        this.keys = keys;
        this.partition = new Partition(client, tables, keys);
    }

    @Override
    public boolean put(Relation relation) {
        var ends = List.of(relation, relation.inverse());
        Map<CustomerId, Aead> opened = keys.find(Set.of(relation.own(), relation.other()));
        if (opened.size() < ends.size()) {
            return false;
        }
        return Attempts.until(_ -> {
            var writes = new Transaction(client);
            for (Relation end : ends) {
                writes.require(
                        tables.customers(),
                        CustomerItems.key(end.own(), CustomerItem.PROFILE),
                        STANDING);
                writes.put(
                        tables.customers(),
                        CustomerWrites.sealed(
                                RelationItems.item(end), requireNonNull(opened.get(end.own()))));
            }
            return writes.run() ? Optional.of(true) : standing(opened.keySet());
        });
    }

    /// Empty where all are there, so that it was another writer who was in the way.
    private Optional<Boolean> standing(Set<CustomerId> ids) {
        Map<CustomerId, Customer> found =
                new Survivors(new BatchReads(client), tables, keys).find(ids);
        boolean all =
                ids.stream()
                        .allMatch(id ->
                                found.containsKey(id)
                                        && requireNonNull(found.get(id)).id().equals(id));
        return all ? Optional.empty() : Optional.of(false);
    }

    @Override
    public void remove(CustomerId own, Relation.Kind kind, CustomerId other) {
        Attempts.until(_ -> {
            var writes = new Transaction(client);
            for (String table : List.of(tables.customers(), tables.archive())) {
                writes.remove(table, RelationItems.key(own, kind, other));
                writes.remove(table, RelationItems.key(other, kind.inverse(), own));
            }
            return writes.run() ? Optional.of(true) : Optional.empty();
        });
    }

    @Override
    public List<Relation> of(Set<CustomerId> partitions) {
        return partitions.stream()
                .sorted()
                .flatMap(id -> partition.relations(id).stream())
                .toList();
    }
}
