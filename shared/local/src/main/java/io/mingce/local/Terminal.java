package io.mingce.local;

import java.io.OutputStream;
import java.io.PrintStream;

/// Standard output, for what was asked for and nothing else: what a function prints there on Lambda is its metrics,
/// which nobody reads here.
final class Terminal {

    static final PrintStream OUT = System.out;

    private Terminal() {}

    /// Call before functions are constructed.
    static void mute() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, OUT.charset()));
    }
}
