package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.Archived;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.store.table.BatchReads;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads what source records did when they came, wherever they lie.
final class Contributions {

    private static final int PAIRS = BatchReads.MOST / 2;

    private final BatchReads reads;
    private final CustomerTables tables;
    private final Map<SourceKey, Contribution> found = new HashMap<>();

    Contributions(BatchReads reads, CustomerTables tables) {
        this.reads = reads;
        this.tables = tables;
    }

    Map<SourceKey, Contribution> of(Map<Customer, Set<SourceId>> wanted) {
        take(items(tables.customers(), keys(wanted, Set.of(Archived.NOTHING))));
        inBoth(keys(wanted, Set.of(Archived.PARTLY, Archived.WHOLLY)));
        List<SourceKey> moving = keys(wanted, Set.of(Archived.PARTLY));
        // One that was on its way while both places were read was seen in neither, or is there by
        // now.
        take(ArchiveAway.reading(() -> items(tables.archive(), missing(moving))));
        take(items(tables.customers(), missing(moving)));
        return found;
    }

    private static List<SourceKey> keys(
            Map<Customer, Set<SourceId>> wanted, Set<Archived> archived) {
        var keys = new ArrayList<SourceKey>();
        wanted.forEach((customer, sources) -> {
            if (archived.contains(customer.archived())) {
                customer.partitions()
                        .forEach(id -> sources.forEach(s -> keys.add(new SourceKey(id, s))));
            }
        });
        return keys;
    }

    private List<SourceKey> missing(List<SourceKey> keys) {
        return keys.stream().filter(key -> !found.containsKey(key)).toList();
    }

    private void inBoth(List<SourceKey> keys) {
        for (int from = 0; from < keys.size(); from += PAIRS) {
            var some =
                    BatchReads.wanted(
                            itemKeys(keys.subList(from, Math.min(from + PAIRS, keys.size()))),
                            "id",
                            "part",
                            "contribution");
            ArchiveAway.reading(() ->
                            reads.request(Map.of(tables.customers(), some, tables.archive(), some)))
                    .values()
                    .forEach(this::take);
        }
    }

    private List<Map<String, AttributeValue>> items(String table, List<SourceKey> keys) {
        return reads.items(table, itemKeys(keys), "id", "part", "contribution");
    }

    private static List<Map<String, AttributeValue>> itemKeys(List<SourceKey> keys) {
        return keys.stream()
                .map(k -> CustomerItems.key(k.customer(), CustomerItems.part(k.source())))
                .toList();
    }

    private void take(Collection<Map<String, AttributeValue>> items) {
        for (var each : items) {
            CustomerItem item = CustomerItem.SCHEMA.mapToItem(each);
            found.put(
                    new SourceKey(
                            new CustomerId(requireNonNull(item.id)),
                            CustomerItems.source(requireNonNull(item.part))),
                    CustomerItems.contribution(requireNonNull(item.contribution)));
        }
    }
}
