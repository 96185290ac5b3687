package io.mingce.memory;

import io.mingce.identity.TokenKeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// [TokenKeys] in memory; there is one key at first.
public final class MemoryTokenKeys implements TokenKeys {

    private final List<Key> keys =
            new ArrayList<>(List.of(new Key(1, Instant.EPOCH, Optional.empty())));

    @Override
    public synchronized List<Key> all() {
        return List.copyOf(keys);
    }

    @Override
    public synchronized void add(int version, Instant now) {
        if (keys.stream().noneMatch(key -> key.version() == version)) {
            keys.add(new Key(version, now, Optional.empty()));
        }
    }

    @Override
    public synchronized void retire(int version, Instant now) {
        keys.replaceAll(key ->
                key.version() == version && key.retired().isEmpty()
                        ? new Key(version, key.since(), Optional.of(now))
                        : key);
    }
}
