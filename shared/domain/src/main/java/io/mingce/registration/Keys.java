package io.mingce.registration;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.Profile;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.Sourced;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Holders;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.matching.BlockingKey;
import io.mingce.matching.BlockingKeys;
import io.mingce.matching.MatchProfile;
import io.mingce.matching.MatchProfiles;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tokens by which a record finds its customer, and by which its customer is found later, strongest first.
public record Keys(Map<Token, TokenKind> tokens) {

    private static final List<Field> FIELDS =
            List.of(Field.ID_CARD, Field.USCC, Field.PHONE, Field.EMAIL, Field.NAME);

    public Keys {
        tokens = Collections.unmodifiableMap(new LinkedHashMap<>(tokens));
    }

    /// The tokens by which a customer is found: those of all its records, as far as they stand. The identifiers that an
    /// edit replaced are kept, so that a repetition of what was delivered with them comes home; nobody is taken for the
    /// customer by them, see [#fallen].
    ///
    /// @param profile what these records make
    public static Set<Token> of(
            Profile profile, Collection<SourceRecord> sources, BlindIndex index) {
        var tokens = new LinkedHashMap<Token, TokenKind>();
        for (SourceRecord source : sources) {
            identifiers(source, found(profile, source), index, tokens);
            if (profile.cleared().isEmpty()) {
                blocking(MatchProfiles.of(source.type(), source.traits()), index, tokens);
            }
        }
        if (!profile.cleared().isEmpty()) {
            profile.statements()
                    .keySet()
                    .forEach(traits ->
                            blocking(MatchProfiles.of(profile.type(), traits), index, tokens));
        }
        return tokens.keySet();
    }

    private static Map<Field, List<String>> found(Profile profile, SourceRecord source) {
        if (!profile.cleared().containsKey(Field.NAME)) {
            return source.values();
        }
        var found = new EnumMap<Field, List<String>>(Field.class);
        found.putAll(source.values());
        if (!profile.standing(source).containsKey(Field.NAME)) {
            found.remove(Field.NAME);
        }
        return found;
    }

    /// The tokens of identifiers that an edit replaced, and that no better record states.
    static Set<Token> fallen(Profile profile, BlindIndex index) {
        var fallen = new HashSet<Token>();
        for (Field field : profile.cleared().keySet()) {
            if (FIELDS.contains(field)) {
                TokenKind kind = TokenKind.of(field);
                List<Sourced> standing = profile.all(field);
                profile.values().getOrDefault(field, List.of()).stream()
                        .filter(sourced -> !standing.contains(sourced))
                        .forEach(s -> fallen.addAll(index.tokens(kind, kind.normal(s.value()))));
            }
        }
        return fallen;
    }

    /// @param profile of this record
    static Keys of(SourceRecord source, MatchProfile profile, BlindIndex index) {
        var tokens = new LinkedHashMap<Token, TokenKind>();
        identifiers(source, source.values(), index, tokens);
        blocking(profile, index, tokens);
        return new Keys(tokens);
    }

    private static void identifiers(
            SourceRecord source,
            Map<Field, List<String>> values,
            BlindIndex index,
            Map<Token, TokenKind> tokens) {
        source.externalId()
                .map(id ->
                        index.tokens(TokenKind.EXTERNAL, source.channel().name() + "\u001f" + id))
                .ifPresent(all -> all.forEach(token -> tokens.put(token, TokenKind.EXTERNAL)));
        for (Field field : FIELDS) {
            TokenKind kind = TokenKind.of(field);
            values.getOrDefault(field, List.of())
                    .forEach(value ->
                            index.tokens(kind, kind.normal(value))
                                    .forEach(token -> tokens.put(token, kind)));
        }
    }

    private static void blocking(
            MatchProfile profile, BlindIndex index, Map<Token, TokenKind> tokens) {
        for (BlockingKey key : BlockingKeys.kept(profile)) {
            TokenKind kind = kind(key);
            index.tokens(kind, text(key, kind)).forEach(token -> tokens.putIfAbsent(token, kind));
        }
    }

    /// What a blocking key is found by.
    public static Token token(BlockingKey key, BlindIndex index) {
        TokenKind kind = kind(key);
        return index.token(kind, text(key, kind));
    }

    private static String text(BlockingKey key, TokenKind kind) {
        return kind == TokenKind.BLOCKING ? key.kind() + "\u001f" + key.text() : key.text();
    }

    /// A blocking key that is a whole identifier is the identifier's own token.
    private static TokenKind kind(BlockingKey key) {
        return switch (key.kind()) {
            case PHONE -> key.text().startsWith("+") ? TokenKind.PHONE : TokenKind.BLOCKING;
            case EMAIL -> key.text().indexOf('@') < 0 ? TokenKind.BLOCKING : TokenKind.EMAIL;
            case ID_CARD -> TokenKind.ID_CARD;
            case USCC -> TokenKind.USCC;
            case NATIONAL_ID,
                    NAME_BIRTH_DATE,
                    NAME_ROOM,
                    NAME_PHONE,
                    PHONE_PIECE,
                    BIRTH_DATE_ROOM,
                    CITY_ROOM,
                    COMPANY_REGION,
                    CONTACT_BRAND,
                    CONTACT_PHONE,
                    LATIN ->
                    TokenKind.BLOCKING;
        };
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
