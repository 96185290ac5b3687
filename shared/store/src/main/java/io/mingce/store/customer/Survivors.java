package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.cipher.FieldCipher;
import io.mingce.store.table.BatchReads;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads customers together with their keys, and follows the redirects of those that were merged away, one batch for
/// each step.
final class Survivors {

    private static final int PAIRS = BatchReads.MOST / 2;

    /// Merges one after the other lengthen the way by one each; so many would be a mistake.
    private static final int STEPS = 100;

    private final BatchReads reads;
    private final String table;
    private final DataKeys keys;
    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final Map<CustomerId, CustomerId> redirects = new HashMap<>();

    Survivors(BatchReads reads, String table, DataKeys keys) {
        this.reads = reads;
        this.table = table;
        this.keys = keys;
    }

    /// By the id asked for.
    Map<CustomerId, Customer> find(Set<CustomerId> ids) {
        var asked = new HashSet<CustomerId>();
        Set<CustomerId> next = ids;
        for (int step = 0; !next.isEmpty(); step++) {
            if (step == STEPS) {
                throw new IllegalStateException(
                        "more than " + STEPS + " redirects lead on from " + next);
            }
            asked.addAll(next);
            read(List.copyOf(next));
            next = new HashSet<>(redirects.values());
            next.removeAll(asked);
        }
        var found = new HashMap<CustomerId, Customer>();
        for (CustomerId id : ids) {
            Customer survivor = survivor(id);
            if (survivor != null) {
                found.put(id, survivor);
            }
        }
        return found;
    }

    private @Nullable Customer survivor(CustomerId id) {
        var seen = new HashSet<CustomerId>();
        CustomerId at = id;
        while (at != null && seen.add(at)) {
            Customer customer = customers.get(at);
            if (customer != null) {
                return customer;
            }
            at = redirects.get(at);
        }
        return null;
    }

    private void read(List<CustomerId> ids) {
        for (int from = 0; from < ids.size(); from += PAIRS) {
            var some = ids.subList(from, Math.min(from + PAIRS, ids.size()));
            var items =
                    reads.request(
                            Map.of(
                                    table,
                                    BatchReads.wanted(
                                            some.stream()
                                                    .map(id ->
                                                            CustomerItems.key(
                                                                    id, CustomerItem.PROFILE))
                                                    .toList()),
                                    keys.table(),
                                    BatchReads.wanted(some.stream().map(DataKeys::key).toList())));
            Map<CustomerId, Aead> opened = keys.open(items.getOrDefault(keys.table(), List.of()));
            items.getOrDefault(table, List.of()).forEach(sealed -> take(sealed, opened));
        }
    }

    private void take(Map<String, AttributeValue> sealed, Map<CustomerId, Aead> opened) {
        var id = new CustomerId(requireNonNull(sealed.get("id")).s());
        AttributeValue into = sealed.get("into");
        Aead key = opened.get(id);
        if (into != null) {
            redirects.put(id, new CustomerId(into.s()));
        } else if (key != null) {
            customers.put(
                    id,
                    CustomerItems.customer(
                            CustomerItem.SCHEMA.mapToItem(
                                    FieldCipher.open(
                                            CustomerItem.SCHEMA.tableMetadata(), sealed, key))));
        }
    }
}
