package io.mingce.store.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;

import software.amazon.awssdk.core.SdkBytes;

import java.security.GeneralSecurityException;
import java.util.Arrays;

/// The key of one customer, wrapped: 256 random bits, sealed by the wrapping keyset for this customer only.
///
/// @param id of the customer
record DataKey(String id, SdkBytes wrapped) {

    private static final int BYTES = 32;

    /// A key that was made just now: as it is to be stored, and as it seals.
    record Made(DataKey stored, Aead aead) {}

    static Made make(String id, Aead wrap) {
        byte[] key = Random.randBytes(BYTES);
        try {
            byte[] wrapped = wrap.encrypt(key, context(id));
            return new Made(
                    new DataKey(id, SdkBytes.fromByteArrayUnsafe(wrapped)), new AesGcmJce(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap the key of " + id, e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// Unwraps it, about 2 µs: so nothing unwrapped needs to be kept.
    Aead aead(Aead wrap) {
        try {
            byte[] key = wrap.decrypt(wrapped.asByteArrayUnsafe(), context(id));
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot unwrap the key of " + id, e);
        }
    }

    private static byte[] context(String id) {
        return ("customer-key|" + id).getBytes(UTF_8);
    }
}
