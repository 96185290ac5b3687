package io.mingce.local.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.mingce.local.refusal.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// The secret under which the local KMS encrypts: 32 random bytes in hexadecimal, readable by its owner only, made
/// on first start. Without it the data beside it cannot be read any more. Further lines are what it signs with, see
/// [SigningKeys].
final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    static byte[] readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] secret = HexFormat.of().parseHex(lines(file).getFirst());
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

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = Files.readString(file).lines().toList();
        return lines.isEmpty() ? List.of("") : lines;
    }

    /// The lines behind the secret.
    static List<String> further(Path file) {
        try {
            return lines(file).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds a line, all of it or nothing.
    static void add(Path file, String line) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            write(fresh, Files.readString(file).strip() + "\n" + line + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        write(file, HexFormat.of().formatHex(secret) + "\n");
    }

    private static void write(Path file, String text) throws IOException {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly)) {
            channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
        }
    }
}
