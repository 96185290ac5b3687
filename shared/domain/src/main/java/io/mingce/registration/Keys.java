package io.mingce.registration;

import io.mingce.cleaning.Cleaned;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Holders;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The tokens by which a record finds its customer, and by which its customer is found later, strongest first.
record Keys(Map<Token, TokenKind> tokens) {

    Keys {
        tokens = Collections.unmodifiableMap(new LinkedHashMap<>(tokens));
    }

    static Keys of(Cleaned cleaned, Channel channel, BlindIndex index) {
        var tokens = new LinkedHashMap<Token, TokenKind>();
        cleaned.externalId()
                .ifPresent(id ->
                        add(tokens, index, TokenKind.EXTERNAL, channel.name() + "\u001f" + id));
        addAll(tokens, index, cleaned, Field.ID_CARD, TokenKind.ID_CARD);
        addAll(tokens, index, cleaned, Field.USCC, TokenKind.USCC);
        addAll(tokens, index, cleaned, Field.PHONE, TokenKind.PHONE);
        addAll(tokens, index, cleaned, Field.EMAIL, TokenKind.EMAIL);
        cleaned.value(Field.NAME)
                .ifPresent(
                        name -> add(tokens, index, TokenKind.NAME, name.toLowerCase(Locale.ROOT)));
        return new Keys(tokens);
    }

    private static void addAll(
            Map<Token, TokenKind> tokens,
            BlindIndex index,
            Cleaned cleaned,
            Field field,
            TokenKind kind) {
        cleaned.all(field).forEach(value -> add(tokens, index, kind, value));
    }

    private static void add(
            Map<Token, TokenKind> tokens, BlindIndex index, TokenKind kind, String value) {
        tokens.put(index.token(kind, value), kind);
    }

    /// Whether any of them identifies, rather than only finds.
    boolean identify() {
        return tokens.values().stream().anyMatch(TokenKind::identifier);
    }

    /// Everybody who holds an identifier of these, as `held` says.
    Set<CustomerId> holders(Map<Token, Holders> held) {
        var ids = new HashSet<CustomerId>();
        tokens.forEach((token, kind) -> {
            Holders holders = held.getOrDefault(token, Holders.NOBODY);
            if (kind.identifier() && !holders.generic()) {
                ids.addAll(holders.ids());
            }
        });
        return ids;
    }
}
