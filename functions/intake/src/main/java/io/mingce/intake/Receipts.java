package io.mingce.intake;

import java.util.HexFormat;

/// What a caller gets in hand for a submission: derived from the source record, so the same for a repetition, and of
/// the same shape whether or not anything was stored.
final class Receipts {

    private static final int BYTES = 10;

    private Receipts() {}

    /// 20 hexadecimal characters; from them nothing of `source` can be found without knowing it.
    static String of(String source) {
        return HexFormat.of().formatHex(Hashes.sha256(source), 0, BYTES);
    }
}
