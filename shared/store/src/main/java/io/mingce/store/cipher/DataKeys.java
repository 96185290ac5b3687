package io.mingce.store.cipher;

import com.google.crypto.tink.Aead;

import io.mingce.customer.CustomerId;
import io.mingce.store.table.BatchReads;
import io.mingce.store.table.BatchWrites;
import io.mingce.store.table.Statements;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
/// 10,000 of them; unwrapped ones are not.
public final class DataKeys {

    private static final int REMEMBERED = 10_000;

    private final BatchReads reads;
    private final BatchWrites writes;
    private final String table;
    private final Keysets keysets;
    private final InstantSource clock;
    private final Map<String, DataKey> remembered =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, DataKey> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// Keys kept in `table`.
    ///
    /// @param clock for the day a key was made
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
        keys.putAll(find(others));
        return keys;
    }

    /// The keys of those of `ids` that have one. No request for those that were read lately, else one per 100.
    public Map<CustomerId, Aead> find(Set<CustomerId> ids) {
        var keys = new HashMap<CustomerId, Aead>();
        var unknown = new ArrayList<Map<String, AttributeValue>>();
        for (CustomerId id : ids) {
            DataKey key;
            synchronized (remembered) {
                key = remembered.get(id.value());
            }
            if (key == null) {
                unknown.add(key(id));
            } else {
                keys.put(id, key.aead(keysets.get().wrap()));
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

    private void remember(DataKey key) {
        synchronized (remembered) {
            remembered.put(key.id(), key);
        }
    }
}
