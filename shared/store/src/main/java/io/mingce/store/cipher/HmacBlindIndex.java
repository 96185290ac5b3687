package io.mingce.store.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.store.cipher.Keysets.Opened;
import io.mingce.store.cipher.Keysets.TokenKey;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

/// Tokens by HMAC-SHA-256 under the token keyset, cut to 144 bits: `1:` and 24 characters, 1 being the key version.
public final class HmacBlindIndex implements BlindIndex {

    private static final int BYTES = 18;

    private final Keysets keysets;

    public HmacBlindIndex(Keysets keysets) {
        this.keysets = keysets;
    }

    @Override
    public Token token(TokenKind kind, String value) {
        Opened keys = keysets.get();
        return token(
                kind.lasting() ? keys.tokens().getFirst() : keys.inUse().getFirst(), kind, value);
    }

    @Override
    public List<Token> tokens(TokenKind kind, String value) {
        return keysets.get().inUse().reversed().stream()
                .map(key -> token(key, kind, value))
                .toList();
    }

    private static Token token(TokenKey key, TokenKind kind, String value) {
        try {
            byte[] hash = key.prf().compute((kind.label() + '|' + value).getBytes(UTF_8), BYTES);
            return new Token(key.version() + ":" + Base64.getUrlEncoder().encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a token of " + kind, e);
        }
    }
}
