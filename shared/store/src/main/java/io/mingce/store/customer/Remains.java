package io.mingce.store.customer;

import static io.mingce.store.table.Items.text;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.CustomerId;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.table.BatchReads;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Statements;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What lies under ids in the tables of customers, whatever it is: read by key alone, so that nothing has to be opened, and
/// deleted without a condition. Not for customers that anybody still uses.
public final class Remains {

    private static final int KEYS_ONLY = 1_000;

    private final DynamoDbClient client;
    private final BatchReads reads;
    private final BatchWrites writes;
    private final CustomerTables tables;
    private final DataKeys keys;

    public Remains(DynamoDbClient client, CustomerTables tables, DataKeys keys) {
        this.client = client;
        this.reads = new BatchReads(client);
        this.writes = new BatchWrites(client);
        this.tables = tables;
        this.keys = keys;
    }

    /// Deletes all of it, and of relations the other ends as well. One request per id and table and 1,000 items, one per 25
    /// to delete.
    ///
    /// @return how many items went that were theirs, by the name of the table in the template
    public Map<String, Long> delete(Set<CustomerId> ids) {
        var gone = new HashMap<String, Long>();
        gone.put("Customers", delete(tables.customers(), ids));
        gone.put("Archive", delete(tables.archive(), ids));
        return gone;
    }

    private long delete(String table, Set<CustomerId> ids) {
        long gone = 0;
        for (CustomerId id : ids) {
            for (var page : pages(table, id)) {
                gone += page.size();
                deleteOtherEnds(id, page);
                delete(table, page);
            }
        }
        return gone;
    }

    /// Keys of everything under an id.
    private Iterable<List<Map<String, AttributeValue>>> pages(String table, CustomerId id) {
        return () ->
                client.queryPaginator(query(table, id, KEYS_ONLY)).stream()
                        .map(page -> page.items())
                        .iterator();
    }

    private static QueryRequest query(String table, CustomerId id, int limit) {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("id = :id")
                .expressionAttributeValues(Map.of(":id", text(id.value())))
                .projectionExpression("id, part")
                .consistentRead(true)
                .limit(limit)
                .build();
    }

    /// Before the own ends: as long as these are there, a repetition finds the others.
    private void deleteOtherEnds(CustomerId id, List<Map<String, AttributeValue>> own) {
        var ends = new LinkedHashSet<Map<String, AttributeValue>>();
        own.stream()
                .map(key -> text(key, "part"))
                .filter(part -> part.startsWith(CustomerItem.RELATION))
                .forEach(part -> ends.addAll(RelationItems.ends(id, part)));
        ends.removeIf(end -> text(end, "id").equals(id.value()));
        for (String table : List.of(tables.customers(), tables.archive())) {
            delete(table, ends);
        }
    }

    private void delete(String table, Iterable<Map<String, AttributeValue>> doomed) {
        var statements =
                new ArrayList<
                        software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest>();
        doomed.forEach(key -> statements.add(Statements.delete(table, key, "", List.of())));
        writes.run(statements);
    }

    /// Destroys the data keys. One request per 100 to read, one per 25 to delete.
    ///
    /// @return how many there were
    public long deleteKeys(Set<CustomerId> ids) {
        Set<CustomerId> stored = withKey(ids);
        delete(keys.table(), stored.stream().map(DataKeys::key).toList());
        keys.forget(ids);
        return stored.size();
    }

    private Set<CustomerId> withKey(Set<CustomerId> ids) {
        return reads.items(keys.table(), ids.stream().map(DataKeys::key).toList(), "id").stream()
                .map(item -> new CustomerId(text(item, "id")))
                .collect(toSet());
    }

    /// Those of `ids` that have a key, or anything in either table. One request per 100, and two for each that has none.
    public Set<CustomerId> present(Set<CustomerId> ids) {
        var present = new HashSet<>(withKey(ids));
        for (CustomerId id : ids) {
            if (!present.contains(id)
                    && (lies(tables.customers(), id) || lies(tables.archive(), id))) {
                present.add(id);
            }
        }
        return present;
    }

    private boolean lies(String table, CustomerId id) {
        return !client.query(query(table, id, 1)).items().isEmpty();
    }
}
