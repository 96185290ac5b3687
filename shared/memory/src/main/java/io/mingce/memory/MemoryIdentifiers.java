package io.mingce.memory;

import io.mingce.customer.CustomerId;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// [Identifiers] in memory.
public final class MemoryIdentifiers implements Identifiers {

    private final Map<Token, Holders> held = new HashMap<>();

    @Override
    public synchronized Map<Token, Holders> find(Set<Token> tokens) {
        var found = new HashMap<Token, Holders>();
        tokens.forEach(token -> found.computeIfAbsent(token, held::get));
        return found;
    }

    @Override
    public synchronized Map<Token, Holders> claim(Map<Token, CustomerId> claims) {
        var taken = new HashMap<Token, Holders>();
        claims.forEach((token, customer) -> {
            Holders before = held.putIfAbsent(token, new Holders(Set.of(customer), false));
            if (before != null) {
                taken.put(token, before);
            }
        });
        return taken;
    }

    @Override
    public synchronized void share(Map<Token, Set<CustomerId>> holders) {
        holders.forEach((token, ids) ->
                held.merge(token, new Holders(ids, false), (a, b) -> plus(a, b.ids())));
    }

    private static Holders plus(Holders before, Set<CustomerId> more) {
        var ids = new HashSet<>(before.ids());
        ids.addAll(more);
        boolean generic = before.generic() || ids.size() > Holders.MOST;
        return generic ? new Holders(before.ids(), true) : new Holders(ids, false);
    }

    @Override
    public synchronized void release(Map<Token, Set<CustomerId>> holders) {
        holders.forEach((token, ids) ->
                held.computeIfPresent(
                        token,
                        (_, before) -> {
                            var left = new HashSet<>(before.ids());
                            left.removeAll(ids);
                            return left.isEmpty() && !before.generic()
                                    ? null
                                    : new Holders(left, before.generic());
                        }));
    }

    /// Every token that anybody holds.
    public synchronized Set<Token> tokens() {
        return Set.copyOf(held.keySet());
    }
}
