package io.mingce.local.keys;

import io.mingce.local.refusal.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// The secret under which the local KMS encrypts: 32 random bytes in hexadecimal, readable by its owner only, made
/// on first start. Without it the data beside it cannot be read any more.
final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    static byte[] readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length == BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the refusal: what is in the file is no key.
        } catch (IOException e) {
            throw new Refusal(
                    "无法读取密钥文件 " + file + "；没有它，数据无法解密。",
                    "The key file "
                            + file
                            + " cannot be read; without it the data cannot be decrypted.",
                    e);
        }
        throw new Refusal(
                "密钥文件 " + file + " 已损坏；请恢复备份，没有它，数据无法解密。",
                "The key file "
                        + file
                        + " is damaged; restore it, without it the data cannot be decrypted.");
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly)) {
            channel.write(
                    java.nio.ByteBuffer.wrap(
                            HexFormat.of()
                                    .formatHex(secret)
                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
    }
}
