package io.mingce.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Id of a customer: 24 characters `a-z2-7` (120 bits), derived from the source record that the customer came with,
/// so that registering this record again gives the same customer.
public record CustomerId(String value) implements Comparable<CustomerId> {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 24;

    /// The id of a customer that begins with `source`.
    ///
    /// @param turn 0; 1 and up where the customer before turned out to be somebody else
    public static CustomerId from(SourceId source, int turn) {
        byte[] hash = sha256(source.value() + "\u001f" + turn);
        var id = new StringBuilder(LENGTH);
        long bits = 0;
        int held = 0;
        for (int i = 0; id.length() < LENGTH; i++) {
            bits = bits << 8 | (hash[i] & 0xff);
            for (held += 8; held >= 5 && id.length() < LENGTH; held -= 5) {
                id.append(ALPHABET.charAt((int) (bits >> (held - 5)) & 31));
            }
        }
        return new CustomerId(id.toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
