package io.mingce.registration;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Holders;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tokens by which a record finds its customer, and by which its customer is found later, strongest first.
record Keys(Map<Token, TokenKind> tokens) {

    private static final List<Field> FIELDS =
            List.of(Field.ID_CARD, Field.USCC, Field.PHONE, Field.EMAIL, Field.NAME);

    Keys {
        tokens = Collections.unmodifiableMap(new LinkedHashMap<>(tokens));
    }

    static Keys of(SourceRecord source, BlindIndex index) {
        var tokens = new LinkedHashMap<Token, TokenKind>();
        source.externalId()
                .ifPresent(id ->
                        tokens.put(
                                index.token(
                                        TokenKind.EXTERNAL,
                                        source.channel().name() + "\u001f" + id),
                                TokenKind.EXTERNAL));
        for (Field field : FIELDS) {
            TokenKind kind = TokenKind.of(field);
            source.values()
                    .getOrDefault(field, List.of())
                    .forEach(value -> tokens.put(index.token(kind, kind.normal(value)), kind));
        }
        return new Keys(tokens);
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
