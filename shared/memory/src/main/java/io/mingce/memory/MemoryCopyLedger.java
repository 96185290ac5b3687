package io.mingce.memory;

import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// [CopyLedger] in memory.
public final class MemoryCopyLedger implements CopyLedger {

    private record Key(String origin, CopyKind kind, String place) {

        static Key of(Copy copy) {
            return new Key(copy.origin(), copy.kind(), copy.place());
        }
    }

    private final Map<Key, Copy> copies = new LinkedHashMap<>();

    @Override
    public synchronized Noted note(Copy copy) {
        copies.putIfAbsent(Key.of(copy), copy);
        return new Noted(copy);
    }

    @Override
    public synchronized List<Copy> of(String origin) {
        return copies.values().stream().filter(copy -> copy.origin().equals(origin)).toList();
    }

    @Override
    public synchronized void gone(Copy copy) {
        copies.remove(Key.of(copy));
    }
}
