package io.mingce.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a caller gets in hand for a submission: derived from the source record, so the same for a repetition, and of
/// the same shape whether or not anything was stored.
final class Receipts {

    private static final int BYTES = 10;

    private Receipts() {}

    /// 20 hexadecimal characters; from them nothing of `source` can be found without knowing it.
    static String of(String source) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(source.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
