package io.mingce.memory;

import io.mingce.identity.Token;
import io.mingce.registration.DeliveryKeys;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// [DeliveryKeys] in memory; forgets nothing.
public final class MemoryDeliveryKeys implements DeliveryKeys {

    private final Map<Token, Token> contents = new ConcurrentHashMap<>();

    @Override
    public Token remember(Token key, Token content, Instant now) {
        Token before = contents.putIfAbsent(key, content);
        return before == null ? content : before;
    }
}
