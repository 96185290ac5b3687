package io.mingce.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// What is sent to a person and known to nobody else: codes to type and keys in links. Only their keyed hashes are kept.
record OneTime(BlindIndex index, SecureRandom random) {

    private static final int MOST = 1_000_000;
    private static final int KEY_BYTES = 24;

    /// [Code#DIGITS] decimal digits.
    String code() {
        return String.format(Locale.ROOT, "%0" + Code.DIGITS + "d", random.nextInt(MOST));
    }

    /// 192 bits, fit for a link.
    String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// One that nobody knows the text of: where no code is sent, it is tried all the same.
    Code nobodys(RequestId id, Instant now) {
        return new Code(hash(id, key()), now.plus(Code.VALID), 0);
    }

    Token hash(RequestId id, String secret) {
        return index.token(TokenKind.CODE, text(id, secret));
    }

    /// Whether `hash` is that of `secret`; takes as long whether it is or not.
    boolean matches(Token hash, RequestId id, String secret) {
        List<Token> tokens = index.tokens(TokenKind.CODE, text(id, secret));
        boolean same = false;
        for (Token token : tokens) { // Under each key in use, as one may have come since.
            same |=
                    MessageDigest.isEqual(
                            token.value().getBytes(UTF_8), hash.value().getBytes(UTF_8));
        }
        return same;
    }

    private static String text(RequestId id, String secret) {
        return id + "\u001f" + secret;
    }
}
