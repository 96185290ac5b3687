package io.mingce.memory;

import io.mingce.registration.RekeyWalks;

import java.util.HashMap;
import java.util.Map;

/// [RekeyWalks] in memory.
public final class MemoryRekeyWalks implements RekeyWalks {

    private final Map<String, Walk> walks = new HashMap<>();

    @Override
    public synchronized Walk find(String name) {
        return walks.getOrDefault(name, Walk.begin(name));
    }

    @Override
    public synchronized void save(Walk walk) {
        walks.put(walk.name(), walk);
    }
}
