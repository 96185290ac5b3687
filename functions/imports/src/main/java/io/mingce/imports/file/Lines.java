package io.mingce.imports.file;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The lines of a text in bounded memory. Ends are CR LF, LF or CR.
final class Lines implements Closeable {

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private final Deque<Line> unread = new ArrayDeque<>();
    private int at;
    private int end;
    private long number;

    Lines(Reader in) {
        this.in = in;
    }

    /// The next line; null at the end.
    @Nullable Line next() throws IOException {
        if (!unread.isEmpty()) {
            return unread.removeFirst();
        }
        if (at == end && !fill()) {
            return null;
        }
        number++;
        int stop = stop();
        if (stop < end) {
            var text = new String(buffer, at, stop - at);
            at = stop;
            return new Line(number, text, takeEnd());
        }
        return longLine();
    }

    /// Gives back `lines`, which came from here last and in this order.
    void unread(List<Line> lines) {
        lines.reversed().forEach(unread::addFirst);
    }

    private Line longLine() throws IOException {
        var text = new StringBuilder();
        do {
            int stop = stop();
            // What is beyond is not kept; the cell is far too large anyway and will be refused.
            text.append(buffer, at, Math.min(stop - at, Limits.LINE - text.length()));
            at = stop;
        } while (at == end && fill());
        return new Line(number, text.toString(), at < end ? takeEnd() : "");
    }

    private int stop() {
        int i = at;
        while (i < end && buffer[i] != '\n' && buffer[i] != '\r') {
            i++;
        }
        return i;
    }

    private String takeEnd() throws IOException {
        if (buffer[at++] == '\n') {
            return "\n";
        }
        if ((at < end || fill()) && buffer[at] == '\n') {
            at++;
            return "\r\n";
        }
        return "\r";
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
