package io.mingce.store.cipher;

import io.mingce.identity.TokenKeys;

import java.time.Instant;
import java.util.List;

/// [TokenKeys] as records of the token keyset. One request each; adding one is a KMS call more.
public final class StoredTokenKeys implements TokenKeys {

    private final KeysetRecords records;

    public StoredTokenKeys(KeysetRecords records) {
        this.records = records;
    }

    @Override
    public List<Key> all() {
        return records.versions(Keysets.TOKEN, Keysets.TOKEN_KIND).stream()
                .map(version -> new Key(version.number(), version.since(), version.retired()))
                .toList();
    }

    @Override
    public void add(int version, Instant now) {
        records.make(Keysets.TOKEN, Keysets.TOKEN_KIND, version, now);
    }

    @Override
    public void retire(int version, Instant now) {
        records.retire(Keysets.TOKEN, version, now);
    }
}
