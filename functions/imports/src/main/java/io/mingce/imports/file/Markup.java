package io.mingce.imports.file;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The tags of an XML and what stands between them, byte for byte, so that what is not changed stays as it is. For any
/// encoding that extends ASCII. Whatever is wrong with the XML is passed on. Constant memory.
final class Markup implements Closeable {

    enum Kind {
        START,
        /// Start and end in one.
        EMPTY,
        END,
        /// Text, a comment, or a part of one.
        OTHER
    }

    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_TAG = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[BLOCK];
    private final ByteArrayOutputStream token = new ByteArrayOutputStream();
    private int at;
    private int end;
    private Kind kind = Kind.OTHER;
    private String tag = "";
    private String name = "";

    /// What ends the comment or the like that is being read; none outside of one.
    private String until = "";

    /// As many of the bytes read last.
    private String last = "";

    Markup(InputStream in) {
        this.in = in;
    }

    /// Reads on; false at the end.
    boolean next() throws IOException {
        token.reset();
        kind = Kind.OTHER;
        if (peek() < 0) {
            return false;
        }
        if (!until.isEmpty()) {
            other();
        } else if (peek() != '<') {
            text();
        } else {
            tag();
        }
        return true;
    }

    /// Whether this is a tag of that kind and name, in any namespace.
    boolean is(Kind wanted, String name) {
        return kind == wanted && name.equals(this.name);
    }

    /// Whether an element of that name begins here.
    boolean begins(String name) {
        return (kind == Kind.START || kind == Kind.EMPTY) && name.equals(this.name);
    }

    Kind kind() {
        return kind;
    }

    /// The bytes of this, one character each.
    String bytes() {
        return token.toString(StandardCharsets.ISO_8859_1);
    }

    void writeTo(OutputStream out) throws IOException {
        token.writeTo(out);
    }

    /// Value of an attribute as it is written.
    ///
    /// @param name with its prefix; with `*:` for any prefix
    Optional<String> attribute(String name) {
        int i = 1;
        while (i < tag.length() && !isBlank(tag.charAt(i))) {
            i++;
        }
        while (true) {
            int equals = tag.indexOf('=', i);
            if (equals < 0) {
                return Optional.empty();
            }
            String found = tag.substring(i, equals).strip();
            int from = equals + 1;
            while (from < tag.length() && isBlank(tag.charAt(from))) {
                from++;
            }
            int to = from < tag.length() ? tag.indexOf(tag.charAt(from), from + 1) : -1;
            if (to < 0) {
                return Optional.empty();
            }
            if (found.equals(name)
                    || (name.startsWith("*:") && found.endsWith(name.substring(1)))) {
                return Optional.of(tag.substring(from + 1, to));
            }
            i = to + 1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private String nameOfTag() {
        int from = kind == Kind.END ? 2 : 1;
        int to = from;
        while (to < tag.length() && !isBlank(tag.charAt(to)) && "/>".indexOf(tag.charAt(to)) < 0) {
            if (tag.charAt(to++) == ':') {
                from = to;
            }
        }
        return tag.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }

    private void text() throws IOException {
        while (peek() >= 0 && peek() != '<' && token.size() < BLOCK) {
            int from = at;
            while (at < end && buffer[at] != '<') {
                at++;
            }
            token.write(buffer, from, at - from);
        }
    }

    private void tag() throws IOException {
        token.write(take());
        switch (peek()) {
            case '!' -> declaration();
            case '?' -> {
                until = "?>";
                other();
            }
            default -> {
                kind = peek() == '/' ? Kind.END : Kind.START;
                rest();
            }
        }
    }

    private void declaration() throws IOException {
        token.write(take());
        if (peek() == '-') {
            until = "-->";
        } else if (peek() == '[') {
            until = "]]>";
        } else {
            // A document type: no workbook has one, and what it declares could be anything.
            throw new DamagedException(null);
        }
        other();
    }

    private void rest() throws IOException {
        int quote = 0;
        int before = 0;
        while (peek() >= 0 && token.size() <= LONGEST_TAG) {
            int from = at;
            boolean whole = false;
            while (at < end && !whole) {
                int c = buffer[at++];
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '>') {
                    whole = true;
                    kind = before == '/' ? Kind.EMPTY : kind;
                }
                before = c;
            }
            token.write(buffer, from, at - from);
            if (whole) {
                tag = bytes();
                name = nameOfTag();
                return;
            }
        }
        if (token.size() > LONGEST_TAG) {
            throw new DamagedException(null);
        }
        kind = Kind.OTHER;
    }

    private void other() throws IOException {
        while (peek() >= 0 && token.size() < BLOCK) {
            int c = take();
            token.write(c);
            last = (last + (char) c).substring(Math.max(0, last.length() + 1 - until.length()));
            if (last.equals(until)) {
                until = "";
                last = "";
                return;
            }
        }
    }

    private int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end ? buffer[at] & 0xFF : -1;
    }

    private int take() throws IOException {
        int c = peek();
        at++;
        return c;
    }
}
