package io.mingce.store.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;

/// Seals what belongs to many customers at once and lives for days only, such as a chunk of an import: AES-256-GCM
/// under the wrapping keyset, bound to where it is kept.
public final class Envelope {

    private final Keysets keysets;

    public Envelope(Keysets keysets) {
        this.keysets = keysets;
    }

    /// The sealed form of `content`, 33 bytes longer.
    ///
    /// @param place where it will be kept; it opens nowhere else
    public byte[] seal(String place, byte[] content) {
        try {
            return keysets.get().wrap().encrypt(content, context(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + place, e);
        }
    }

    /// What was sealed for `place`.
    ///
    /// @throws IllegalStateException where it was sealed for another place, with another key, or was changed
    public byte[] open(String place, byte[] sealed) {
        try {
            return keysets.get().wrap().decrypt(sealed, context(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + place, e);
        }
    }

    private static byte[] context(String place) {
        return ("envelope|" + place).getBytes(UTF_8);
    }
}
