package io.mingce.store.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;

import java.security.GeneralSecurityException;
import java.util.Base64;

/// Tokens by HMAC-SHA-256 under the token keyset, cut to 144 bits: `1:` and 24 characters, 1 being the key version.
public final class HmacBlindIndex implements BlindIndex {

    private static final int BYTES = 18;

    private final Keysets keysets;

    public HmacBlindIndex(Keysets keysets) {
        this.keysets = keysets;
    }

    @Override
    public Token token(TokenKind kind, String value) {
        var keys = keysets.get();
        try {
            byte[] hash = keys.token().compute((kind.label() + '|' + value).getBytes(UTF_8), BYTES);
            return new Token(
                    keys.tokenVersion() + ":" + Base64.getUrlEncoder().encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a token of " + kind, e);
        }
    }
}
