package io.mingce.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/// A SHA-256, in 64 hexadecimal digits.
public record Digest(String hex) {

    /// Of a sequence of parts: each with its length before it, so that no two different sequences are hashed alike.
    static final class Builder {

        private final MessageDigest sha256;

        Builder() {
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every JDK has SHA-256", e);
            }
        }

        Builder add(String text) {
            byte[] bytes = text.getBytes(UTF_8);
            add(bytes.length);
            sha256.update(bytes);
            return this;
        }

        Builder add(long number) {
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
            return this;
        }

        Builder add(Collection<?> texts) {
            add(texts.size());
            texts.forEach(text -> add(text.toString()));
            return this;
        }

        Digest build() {
            return new Digest(HexFormat.of().formatHex(sha256.digest()));
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
