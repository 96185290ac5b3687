package io.mingce.imports;

import java.io.Serial;
import java.util.function.Supplier;

/// Counts writes, and lets the process die once: before or after one of them.
final class Writes {

    /// The process is gone.
    static final class Crash extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;
    }

    private static final int NEVER = -1;

    private final int fatal;
    private final boolean afterwards;
    private int made;

    /// Nothing ever goes wrong.
    Writes() {
        this(NEVER, false);
    }

    /// @param fatal number of the write from 0
    /// @param afterwards whether it is carried out, and only nobody hears of it
    Writes(int fatal, boolean afterwards) {
        this.fatal = fatal;
        this.afterwards = afterwards;
    }

    /// How many were tried.
    int made() {
        return made;
    }

    boolean crashed() {
        return fatal != NEVER && made > fatal;
    }

    void write(Runnable write) {
        write(() -> {
            write.run();
            return true;
        });
    }

    <T> T write(Supplier<T> write) {
        boolean now = made++ == fatal;
        if (now && !afterwards) {
            throw new Crash();
        }
        T result = write.get();
        if (now) {
            throw new Crash();
        }
        return result;
    }
}
