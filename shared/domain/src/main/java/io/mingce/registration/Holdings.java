package io.mingce.registration;

import io.mingce.customer.CustomerId;
import io.mingce.identity.Holders;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Who holds which token: as the index said when it was asked, and as decisions have added since.
final class Holdings {

    private static final int CROWD = 20;

    private final Map<Token, Holders> held;
    private final Map<CustomerId, CustomerId> survivors;
    private final Map<Token, Set<CustomerId>> gained = new LinkedHashMap<>();
    private final Map<Token, TokenKind> kinds = new HashMap<>();

    /// @param survivors whom the ids of customers merged away lead to
    Holdings(Map<Token, Holders> held, Map<CustomerId, CustomerId> survivors) {
        this.held = held;
        this.survivors = survivors;
    }

    void gain(Token token, TokenKind kind, CustomerId customer) {
        kinds.put(token, kind);
        if (!generic(token) && !holds(token, customer)) {
            gained.computeIfAbsent(token, _ -> new LinkedHashSet<>()).add(customer);
        }
    }

    /// Under its own id: that of a customer merged away may be taken from the index at any moment.
    private boolean holds(Token token, CustomerId customer) {
        return stored(token).ids().contains(customer) || gainers(token).contains(customer);
    }

    /// Whether too many hold it for it to say anything.
    boolean generic(Token token) {
        Holders stored = stored(token);
        return stored.generic() || stored.ids().size() + gainers(token).size() > Holders.MOST;
    }

    /// Whose phone it is, of so many, is seen from the stream, where what else they have in common leads to each other.
    boolean crowded(Token token, TokenKind kind) {
        return !kind.decisive() && stored(token).ids().size() + gainers(token).size() > CROWD;
    }

    /// The customers that hold a token; those merged away by their survivors.
    Set<CustomerId> of(Token token) {
        Set<CustomerId> stored = stored(token).ids();
        Set<CustomerId> added = gainers(token);
        if (survivors.isEmpty() && added.isEmpty()) {
            return stored;
        }
        var ids = new HashSet<>(added);
        stored.forEach(id -> ids.add(survivors.getOrDefault(id, id)));
        return ids;
    }

    /// Whom the index named for any of these, when it was asked.
    Set<CustomerId> of(Keys keys) {
        return keys.holders(held);
    }

    /// The customers that a token came to by the decisions.
    Set<CustomerId> gainers(Token token) {
        return gained.getOrDefault(token, Set.of());
    }

    boolean identifies(Token token) {
        return kinds.getOrDefault(token, TokenKind.NAME).identifier();
    }

    /// Tokens that nobody held when we looked, and who is to be their first holder.
    Map<Token, CustomerId> claims() {
        var claims = new LinkedHashMap<Token, CustomerId>();
        gained.forEach((token, ids) -> {
            if (!held.containsKey(token)) {
                claims.put(token, ids.iterator().next());
            }
        });
        return claims;
    }

    /// Tokens that have a holder already, and who is to be added.
    Map<Token, Set<CustomerId>> shares() {
        var shares = new LinkedHashMap<Token, Set<CustomerId>>();
        gained.forEach((token, ids) -> {
            boolean claimed = !held.containsKey(token); // By the first of them.
            if (!claimed || ids.size() > 1) {
                var added = new LinkedHashSet<>(ids);
                if (claimed) {
                    added.removeFirst();
                }
                shares.put(token, added);
            }
        });
        return shares;
    }

    private Holders stored(Token token) {
        return held.getOrDefault(token, Holders.NOBODY);
    }
}
