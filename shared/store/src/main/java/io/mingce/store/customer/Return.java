package io.mingce.store.customer;

import io.mingce.customer.Absorbed;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.store.table.BatchReads;
import io.mingce.store.table.Transaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One customer on its way back: its items first, the marks with the last of them.
final class Return {

    private final DynamoDbClient client;
    private final CustomerTables tables;
    private final Customer customer;
    private final List<Absorbed> marked;
    private final int most;

    /// The marks of more than some stay: that costs readers two queries, and nothing else.
    ///
    /// @param most items in one transaction, if it can take so many
    Return(DynamoDbClient client, CustomerTables tables, int most, Customer customer) {
        this.client = client;
        this.tables = tables;
        this.customer = customer;
        List<Absorbed> absorbed = List.copyOf(customer.lineage().absorbed());
        this.marked = absorbed.size() > Departure.MARKS ? List.of() : absorbed;
        this.most = Math.min(most, (Transaction.MOST - 2 - marked.size()) / 2);
    }

    /// Whether nobody changed it meanwhile.
    boolean run() {
        boolean last;
        do {
            Load load = Load.read(client, tables.archive(), customer.partitions(), most);
            Set<Map<String, AttributeValue>> there = there(load);
            var writes = new Transaction(client);
            var moving = new Moving(writes, tables.archive(), tables.customers());
            load.items().forEach(item -> moving.moveBack(item, there));
            last = load.all();
            if (last) {
                unmark(writes);
            }
            if (!writes.run()) {
                return false;
            }
        } while (!last);
        return true;
    }

    /// The relations that were stored anew since theirs went into the archive.
    private Set<Map<String, AttributeValue>> there(Load load) {
        var relations =
                load.items().stream()
                        .filter(item -> !Moving.isRecord(item))
                        .map(Moving::key)
                        .toList();
        return new BatchReads(client)
                .items(tables.customers(), relations, "id", "part").stream()
                        .map(Moving::key)
                        .collect(Collectors.toSet());
    }

    private void unmark(Transaction writes) {
        Map<String, AttributeValue> profile = key(customer.id());
        writes.remove(tables.archive(), profile);
        writes.update(
                tables.customers(),
                profile,
                "REMOVE archived SET version = :next",
                "version = :read",
                Map.of(
                        ":read", CustomerItems.number(customer.version()),
                        ":next", CustomerItems.number(customer.version() + 1)));
        for (Absorbed link : marked) {
            writes.update(
                    tables.customers(),
                    key(link.id()),
                    "REMOVE archived",
                    "attribute_exists(version)",
                    Map.of());
        }
    }

    private static Map<String, AttributeValue> key(CustomerId id) {
        return CustomerItems.key(id, CustomerItem.PROFILE);
    }
}
