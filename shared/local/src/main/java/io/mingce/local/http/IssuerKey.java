package io.mingce.local.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/// The key that signs tokens. All local servers of one user share it, so that a token is good for whichever of them
/// it is shown to.
public final class IssuerKey {

    private IssuerKey() {}

    /// Reads the key, or makes one that only the owner can read.
    public static RSAKey readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is damaged; delete it", e);
        }
    }

    static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(2048).keyID("local").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create(Path file) throws IOException {
        Path own =
                Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        "key",
                        "",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(own, fresh().toJSONString());
        try {
            // A link, not a move: whoever comes second must not replace the first one's key.
            Files.createLink(file, own);
        } catch (FileAlreadyExistsException e) {
            // Another server made it meanwhile; its key is the one.
        } finally {
            Files.delete(own);
        }
    }
}
