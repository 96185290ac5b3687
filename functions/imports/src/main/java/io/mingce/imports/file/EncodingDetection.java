package io.mingce.imports.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Byte order mark, else UTF-16 by its pattern of NULs, else UTF-8 if all of the file is, else whichever of UTF-8 and
/// GB18030 more of its lines are in. The whole file counts, not its beginning: the first Chinese character may stand
/// anywhere, and no character is cut.
final class EncodingDetection {

    /// Lines with other than ASCII in them that are looked at before deciding between two encodings.
    private static final int LINES = 20_000;

    private EncodingDetection() {}

    static Encoding detect(Path file, byte[] start) throws IOException {
        Optional<Encoding> marked = byMark(start).or(() -> utf16WithoutMark(start));
        if (marked.isPresent()) {
            return marked.get();
        }
        return isUtf8(file) || mostLinesAreUtf8(file)
                ? Encoding.UTF_8
                : new Encoding(Encoding.GB18030, false);
    }

    private static Optional<Encoding> byMark(byte[] start) {
        if (Magic.startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, true));
        }
        if (Magic.startsWith(start, 0xFF, 0xFE)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, true));
        }
        if (Magic.startsWith(start, 0xFE, 0xFF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, true));
        }
        // What iconv writes before GB18030.
        if (Magic.startsWith(start, 0x84, 0x31, 0x95, 0x33)) {
            return Optional.of(new Encoding(Encoding.GB18030, true));
        }
        return Optional.empty();
    }

    private static Optional<Encoding> utf16WithoutMark(byte[] start) {
        int[] nuls = new int[2];
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                nuls[i % 2]++;
            }
        }
        int all = nuls[0] + nuls[1];
        if (all * 16 < start.length || nuls[0] * nuls[1] != 0) {
            return Optional.empty();
        }
        Charset charset = nuls[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        int whole = start.length - start.length % 2;
        return strict(start, whole, charset)
                ? Optional.of(new Encoding(charset, false))
                : Optional.empty();
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.limit(bytes.position() + Math.max(0, read)).position(0);
                CoderResult result = decoder.decode(bytes, chars.clear(), read < 0);
                if (result.isError()) {
                    return false;
                }
                if (read < 0) {
                    return true;
                }
                bytes.compact();
            }
        }
    }

    private static boolean mostLinesAreUtf8(Path file) throws IOException {
        int utf8 = 0;
        int gb18030 = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] line = line(in);
            while (line.length > 0 && utf8 + gb18030 < LINES) {
                if (isAscii(line)) {
                    // says nothing
                } else if (strict(line, line.length, StandardCharsets.UTF_8)) {
                    utf8++;
                } else if (strict(line, line.length, Encoding.GB18030)) {
                    gb18030++;
                }
                line = line(in);
            }
        }
        return utf8 >= gb18030;
    }

    /// Up to and with the next LF; empty at the end.
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(256);
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n' || line.size() == Limits.LINE) {
                break;
            }
        }
        return line.toByteArray();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean strict(byte[] bytes, int length, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
