package io.mingce.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a file is by its first bytes, whatever it is called.
final class Magic {

    /// How many of the first bytes are looked at.
    static final int START = 1 << 16;

    private static final Pattern MARKUP =
            Pattern.compile("\\A\\s*<(!doctype|html|head|body|table|\\?xml|meta)\\b");

    private Magic() {}

    static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(START);
        }
    }

    static boolean isZip(byte[] start) {
        return startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6);
    }

    /// Why a file that begins so is none of those that are read; empty if it may be text.
    static Optional<Refusal> refuse(Path file, byte[] start) throws IOException {
        if (isBlank(start)) {
            return Optional.of(Refusal.EMPTY);
        }
        if (isImage(start)) {
            return Optional.of(Refusal.IMAGE);
        }
        if (startsWith(start, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(Refusal.PDF);
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Optional.of(isEncrypted(file) ? Refusal.PASSWORD : Refusal.OLD_EXCEL);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(text.startsWith("ï»¿") ? text.substring(3) : text).find()) {
            return Optional.of(Refusal.WEB_PAGE);
        }
        return Optional.empty();
    }

    /// Whether `start` has too many control characters for a text, in an encoding that extends ASCII.
    static boolean isBinary(byte[] start) {
        int strange = 0;
        for (byte b : start) {
            if ((b >= 0 && b < ' ' && "\t\n\r\f".indexOf(b) < 0) || b == 0x7F) {
                strange++;
            }
        }
        return strange * 20 > start.length;
    }

    static boolean startsWith(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isImage(byte[] start) {
        return startsWith(start, 0xFF, 0xD8, 0xFF)
                || startsWith(start, 0x89, 'P', 'N', 'G')
                || startsWith(start, 'G', 'I', 'F', '8')
                || startsWith(start, 'I', 'I', '*', 0)
                || startsWith(start, 'M', 'M', 0, '*');
    }

    private static boolean isBlank(byte[] start) {
        int from = startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        for (int i = from; i < start.length; i++) {
            if (start[i] < 0 || start[i] > ' ' || start[i] == 0) {
                return false;
            }
        }
        return start.length < START;
    }

    /// An encrypted Office document is an OLE container with a stream of this name ([MS-OFFCRYPTO] 2.3.4.1).
    private static boolean isEncrypted(Path file) throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        int matched = 0;
        byte[] block = new byte[START];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read > 0; read = in.read(block)) {
                for (int i = 0; i < read; i++) {
                    matched = block[i] == name[matched] ? matched + 1 : block[i] == name[0] ? 1 : 0;
                    if (matched == name.length) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
