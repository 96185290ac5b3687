package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import io.mingce.archiving.Archive.Moved;
import io.mingce.customer.Absorbed;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.store.table.Secrecy;
import io.mingce.store.table.Transaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// One customer on its way into the archive: transaction after transaction, each of which finds it as the one before left
/// it, or else it stays.
final class Departure {

    /// What the archive holds of a profile beside what the customers' table does.
    static final Map<String, Secrecy> SECRECY =
            Map.of("archivedShard", Secrecy.PLAIN, "archivedOn", Secrecy.PLAIN);

    /// Marks that leave room for as many items.
    static final int MARKS = 48;

    private static final String MARK = "SET archived = :partly";
    private static final Map<String, AttributeValue> PARTLY =
            Map.of(":partly", AttributeValue.fromS(CustomerItem.PARTLY));
    private static final String COUNT = ", moves = if_not_exists(moves, :none) + :one";

    private final DynamoDbClient client;
    private final CustomerTables tables;
    private final int most;
    private final LocalDate today;
    private Customer now;
    private List<Absorbed> unmarked;
    private int items;
    private double units;

    /// @param most items in one transaction, if it can take so many
    Departure(
            DynamoDbClient client,
            CustomerTables tables,
            int most,
            Customer customer,
            LocalDate today) {
        this.client = client;
        this.tables = tables;
        this.most = most;
        this.today = today;
        this.now = customer;
        this.unmarked = List.copyOf(customer.lineage().absorbed());
    }

    /// Empty where somebody changed it meanwhile.
    Optional<Moved> run() {
        while (unmarked.size() > MARKS) {
            if (!markSome()) {
                return Optional.empty();
            }
        }
        while (true) {
            Load load = load();
            Map<String, AttributeValue> profile = load.profile().filter(this::asItWas).orElse(null);
            if (profile == null) {
                return Optional.empty();
            }
            var writes = new Transaction(client);
            if (load.all()) {
                moveProfile(profile, writes);
            } else {
                mark(writes);
            }
            Set<CustomerId> left = load.partitions();
            unmarked.forEach(link -> left.add(link.id()));
            left.remove(now.id());
            left.forEach(id -> mark(id, writes));
            var moving = new Moving(writes, tables.customers(), tables.archive());
            load.items().forEach(moving::move);
            if (!done(writes)) {
                return Optional.empty();
            }
            items += load.items().size();
            unmarked = List.of();
            if (load.all()) {
                return Optional.of(new Moved(items + 1, units));
            }
        }
    }

    private Load load() {
        int rest = Transaction.MOST - 2;
        // Each item is stored and removed, and may need the mark of its own partition.
        int room =
                Math.max(
                        (rest - now.lineage().absorbed().size()) / 2, (rest - unmarked.size()) / 3);
        return Load.read(client, tables.customers(), now.partitions(), Math.min(most, room));
    }

    private boolean asItWas(Map<String, AttributeValue> profile) {
        return !CustomerItems.isStub(profile)
                && requireNonNull(profile.get("version"))
                        .equals(CustomerItems.number(now.version()));
    }

    private boolean markSome() {
        int some = Math.min(unmarked.size(), Transaction.MOST - 1);
        var writes = new Transaction(client);
        mark(writes);
        unmarked.subList(0, some).forEach(link -> mark(link.id(), writes));
        unmarked = unmarked.subList(some, unmarked.size());
        return done(writes);
    }

    private boolean done(Transaction writes) {
        OptionalDouble cost = writes.counted();
        units += cost.orElse(0);
        now = now.at(now.version() + 1);
        return cost.isPresent();
    }

    /// What stands in the place of a customer that was merged into this one. Whoever reads it while something of it moves
    /// is to know.
    private void mark(CustomerId id, Transaction writes) {
        var values = new HashMap<>(PARTLY);
        values.put(":none", CustomerItems.number(0));
        values.put(":one", CustomerItems.number(1));
        writes.update(
                tables.customers(), key(id), MARK + COUNT, "attribute_exists(version)", values);
    }

    private void mark(Transaction writes) {
        var values = new HashMap<>(PARTLY);
        values.put(":read", CustomerItems.number(now.version()));
        values.put(":next", CustomerItems.number(now.version() + 1));
        writes.update(
                tables.customers(),
                key(now.id()),
                MARK + ", version = :next",
                "version = :read",
                values);
    }

    private void moveProfile(Map<String, AttributeValue> profile, Transaction writes) {
        var archived = new HashMap<>(profile);
        archived.put("archivedShard", AttributeValue.fromS(DueShards.of(now.id())));
        archived.put("archivedOn", AttributeValue.fromS(today.toString()));
        writes.put(tables.archive(), archived);
        // What the rules make of a customer raises no version.
        writes.replace(
                tables.customers(),
                CustomerItem.SCHEMA.itemToMap(CustomerItems.stub(now), true),
                profile,
                "version",
                "assigned");
    }

    private static Map<String, AttributeValue> key(CustomerId id) {
        return CustomerItems.key(id, CustomerItem.PROFILE);
    }
}
