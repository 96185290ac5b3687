package io.mingce.memory;

import io.mingce.erasure.Suppression;
import io.mingce.erasure.Suppressions;
import io.mingce.identity.Token;
import io.mingce.request.RequestId;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// [Suppressions] in memory.
public final class MemorySuppressions implements Suppressions {

    private final Map<Token, Suppression> suppressed = new HashMap<>();

    @Override
    public synchronized Map<Token, Suppression> among(Set<Token> keys) {
        var found = new HashMap<Token, Suppression>();
        keys.forEach(key -> {
            Suppression one = suppressed.get(key);
            if (one != null) {
                found.put(key, one);
            }
        });
        return found;
    }

    @Override
    public synchronized void suppress(Set<Token> keys, RequestId by, Instant now) {
        keys.forEach(key -> suppressed.put(key, new Suppression(by, now, Optional.empty())));
    }

    @Override
    public synchronized void lift(Set<Token> keys, Instant now) {
        keys.forEach(key ->
                suppressed.computeIfPresent(
                        key, (_, was) -> new Suppression(was.by(), was.since(), Optional.of(now))));
    }
}
