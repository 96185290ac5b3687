package io.mingce.store.customer;

import com.google.crypto.tink.Aead;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.failure.TryAgain;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.table.BatchReads;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads customers together with their keys, and follows the redirects of those that were merged away, one batch for
/// each step; one more for the profiles of those that are archived.
final class Survivors {

    private static final int PAIRS = BatchReads.MOST / 2;

    /// Merges one after the other lengthen the way by one each; so many would be a mistake.
    private static final int STEPS = 100;

    /// A customer does not come back while it is read, again and again.
    private static final int PATIENCE = 10;

    private final BatchReads reads;
    private final CustomerTables tables;
    private final DataKeys keys;
    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final Map<CustomerId, CustomerId> redirects = new HashMap<>();
    private int patience = PATIENCE;

    Survivors(BatchReads reads, CustomerTables tables, DataKeys keys) {
        this.reads = reads;
        this.tables = tables;
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
                                    tables.customers(),
                                    BatchReads.wanted(profiles(some)),
                                    keys.table(),
                                    BatchReads.wanted(some.stream().map(DataKeys::key).toList())));
            Map<CustomerId, Aead> opened = keys.open(items.getOrDefault(keys.table(), List.of()));
            var stubs = new ArrayList<Map<String, AttributeValue>>();
            items.getOrDefault(tables.customers(), List.of())
                    .forEach(sealed -> take(sealed, opened, stubs));
            readArchived(stubs, opened);
        }
    }

    private static List<Map<String, AttributeValue>> profiles(Collection<CustomerId> ids) {
        return ids.stream().map(id -> CustomerItems.key(id, CustomerItem.PROFILE)).toList();
    }

    /// Those that come back while they are read are looked for at their old place again.
    private void readArchived(
            List<Map<String, AttributeValue>> stubs, Map<CustomerId, Aead> opened) {
        Map<CustomerId, Customer> found =
                new ArchivedProfiles(reads, tables.archive()).read(stubs, opened);
        customers.putAll(found);
        List<CustomerId> left =
                stubs.stream()
                        .map(ArchivedProfiles::id)
                        .filter(id -> opened.containsKey(id) && !found.containsKey(id))
                        .toList();
        if (!left.isEmpty() && --patience == 0) {
            throw new TryAgain(Duration.ofSeconds(1), "customers leave the archive", null);
        }
        read(left);
    }

    private void take(
            Map<String, AttributeValue> sealed,
            Map<CustomerId, Aead> opened,
            List<Map<String, AttributeValue>> stubs) {
        CustomerId id = ArchivedProfiles.id(sealed);
        AttributeValue into = sealed.get("into");
        Aead key = opened.get(id);
        if (into != null) {
            redirects.put(id, new CustomerId(into.s()));
        } else if (CustomerItems.isStub(sealed)) {
            stubs.add(sealed);
        } else if (key != null) {
            customers.put(id, ArchivedProfiles.open(sealed, key));
        }
    }
}
