package io.mingce.imports.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Map;

/// Copies a text byte for byte, but puts something else in the place of some of its lines. Lines and their numbers are
/// those of [Lines]; their ends always stay. Constant memory.
final class LineCopy {

    private static final int BLOCK = 1 << 16;

    private final Encoding encoding;
    private final int unit;
    private final boolean littleEndian;
    private final Map<Long, String> instead;
    private final OutputStream out;

    private long line;
    private boolean atStart = true;
    private boolean afterReturn;
    private boolean leaveOut;

    /// Whether nothing would be left between the CR before a line and the LF after it, which are one line end together.
    private boolean joins;

    /// First of the bytes that are still to be written; -1 where there are none.
    private int pending = -1;

    /// @param instead what takes the place of a line, by its number
    LineCopy(Encoding encoding, Map<Long, String> instead, OutputStream out) {
        this.encoding = encoding;
        this.unit = encoding.isUtf16() ? 2 : 1;
        this.littleEndian = encoding.charset().name().endsWith("LE");
        this.instead = instead;
        this.out = out;
    }

    void copy(InputStream in) throws IOException {
        if (encoding.bom()) {
            out.write(in.readNBytes("\uFEFF".getBytes(encoding.charset()).length));
        }
        // What cannot be decoded is told by its length, as whoever reads the lines passes it over.
        CharsetDecoder decoder = encoding.charset().newDecoder();
        byte[] block = new byte[BLOCK];
        var bytes = ByteBuffer.wrap(block).limit(0);
        var chars = CharBuffer.allocate(BLOCK);
        boolean end = false;
        while (!end) {
            bytes.compact();
            int read = in.read(block, bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            decode(decoder, block, bytes, chars, end);
        }
    }

    private void decode(
            CharsetDecoder decoder, byte[] block, ByteBuffer bytes, CharBuffer chars, boolean end)
            throws IOException {
        while (true) {
            int from = bytes.position();
            CoderResult result = decoder.decode(bytes, chars.clear(), end);
            characters(block, from, bytes.position());
            if (result.isError()) {
                int broken = bytes.position();
                bytes.position(broken + result.length());
                unreadable(block, broken, bytes.position());
            } else if (result.isUnderflow()) {
                return;
            }
        }
    }

    /// Bytes of whole characters, among which nothing but a line end looks like one.
    private void characters(byte[] bytes, int from, int to) throws IOException {
        for (int i = from; i < to; i += unit) {
            char c = at(bytes, i);
            if (c == '\n' && afterReturn) {
                afterReturn = false;
                keep(i);
                continue;
            }
            begin(bytes, i);
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                if (joins && c == '\n') {
                    out.write(" ".getBytes(encoding.charset()));
                }
                keep(i);
                atStart = true;
            } else {
                keepOrLeave(bytes, i);
            }
        }
        flush(bytes, to);
    }

    private void unreadable(byte[] bytes, int from, int to) throws IOException {
        begin(bytes, from);
        afterReturn = false;
        keepOrLeave(bytes, from);
        flush(bytes, to);
    }

    private void begin(byte[] bytes, int at) throws IOException {
        if (!atStart) {
            return;
        }
        atStart = false;
        line++;
        @Nullable String other = instead.get(line);
        leaveOut = other != null;
        joins = afterReturn && other != null && other.isEmpty();
        if (other != null) {
            flush(bytes, at);
            out.write(other.getBytes(encoding.charset()));
        }
    }

    private void keepOrLeave(byte[] bytes, int at) throws IOException {
        if (leaveOut) {
            flush(bytes, at);
        } else {
            keep(at);
        }
    }

    private void keep(int at) {
        if (pending < 0) {
            pending = at;
        }
    }

    private void flush(byte[] bytes, int to) throws IOException {
        if (pending >= 0) {
            out.write(bytes, pending, to - pending);
            pending = -1;
        }
    }

    private char at(byte[] bytes, int i) {
        if (unit == 1) {
            return (char) (bytes[i] & 0xFF);
        }
        int high = bytes[littleEndian ? i + 1 : i] & 0xFF;
        int low = bytes[littleEndian ? i : i + 1] & 0xFF;
        return (char) (high << 8 | low);
    }
}
