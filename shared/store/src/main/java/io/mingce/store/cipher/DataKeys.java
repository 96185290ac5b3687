package io.mingce.store.cipher;

import com.google.crypto.tink.Aead;

import io.mingce.customer.CustomerId;
import io.mingce.store.table.BatchReads;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Statements;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The data keys of the customers. A customer's key is made once and never replaced, so wrapped keys are remembered,
/// 10,000 of them, for minutes: nobody tells a process that a key was destroyed. Unwrapped ones are not remembered.
public final class DataKeys {

    /// How long a process opens things after their key was destroyed by another one.
    public static final Duration FRESH = Duration.ofMinutes(5);

    private static final int REMEMBERED = 10_000;

    private record Remembered(DataKey key, Instant until) {}

    private final BatchReads reads;
    private final BatchWrites writes;
    private final String table;
    private final Keysets keysets;
    private final InstantSource clock;
    private final Map<String, Remembered> remembered =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// Keys kept in `table`.
    ///
    /// @param clock for the day a key was made, and how long it is remembered
    public DataKeys(DynamoDbClient client, String table, Keysets keysets, InstantSource clock) {
        this.reads = new BatchReads(client);
        this.writes = new BatchWrites(client);
        this.table = table;
        this.keysets = keysets;
        this.clock = clock;
    }

    public String table() {
        return table;
    }

    /// The primary key of a customer's item in [#table()].
    public static Map<String, AttributeValue> key(CustomerId id) {
        return Map.of("id", AttributeValue.fromS(id.value()));
    }

    /// A key that is still to be stored.
    ///
    /// @param item for [#table()], provided there is none yet
    /// @param key to seal with
    public record Made(Map<String, AttributeValue> item, Aead key) {}

    /// A new key for a customer; only one that is stored may be used. No request.
    public Made prepare(CustomerId id) {
        var key = DataKey.make(id.value(), keysets.get().wrap());
        var item = new DataKeyItem();
        item.id = key.stored().id();
        item.key = key.stored().wrapped();
        item.created = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        return new Made(DataKeyItem.SCHEMA.itemToMap(item, true), key.aead());
    }

    /// The keys of customers that come into being, made where there is none yet. One request per 25, one write unit
    /// each; one more for those that somebody else has made already.
    public Map<CustomerId, Aead> make(Collection<CustomerId> ids) {
        var all = List.copyOf(ids);
        var made = all.stream().map(this::prepare).toList();
        var results =
                writes.run(made.stream().map(m -> Statements.insert(table, m.item())).toList());
        var keys = new HashMap<CustomerId, Aead>();
        var others = new HashSet<CustomerId>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).done()) {
                keys.put(all.get(i), made.get(i).key());
            } else {
                others.add(all.get(i));
            }
        }
        forget(keys.keySet()); // A key that was there before is destroyed.
        keys.putAll(find(others));
        return keys;
    }

    /// The keys of those of `ids` that have one. No request for those that were read within [#FRESH], else one per 100.
    public Map<CustomerId, Aead> find(Set<CustomerId> ids) {
        var keys = new HashMap<CustomerId, Aead>();
        var unknown = new ArrayList<Map<String, AttributeValue>>();
        Instant now = clock.instant();
        for (CustomerId id : ids) {
            Remembered known;
            synchronized (remembered) {
                known = remembered.get(id.value());
            }
            if (known == null || !now.isBefore(known.until())) {
                unknown.add(key(id));
            } else {
                keys.put(id, known.key().aead(keysets.get().wrap()));
            }
        }
        keys.putAll(open(reads.items(table, unknown)));
        return keys;
    }

    /// The keys in items that were read from [#table()].
    public Map<CustomerId, Aead> open(List<Map<String, AttributeValue>> items) {
        var keys = new HashMap<CustomerId, Aead>();
        for (var each : items) {
            DataKeyItem item = DataKeyItem.SCHEMA.mapToItem(each);
            var key =
                    new DataKey(Objects.requireNonNull(item.id), Objects.requireNonNull(item.key));
            remember(key);
            keys.put(new CustomerId(key.id()), key.aead(keysets.get().wrap()));
        }
        return keys;
    }

    /// Drops what the process remembers of these keys.
    public void forget(Set<CustomerId> ids) {
        synchronized (remembered) {
            ids.forEach(id -> remembered.remove(id.value()));
        }
    }

    private void remember(DataKey key) {
        synchronized (remembered) {
            remembered.put(key.id(), new Remembered(key, clock.instant().plus(FRESH)));
        }
    }
}
