package io.mingce.local;

import io.mingce.local.refusal.Language;

import java.io.Console;
import java.util.Optional;

/// A line that moves while rows go through; nothing where nobody watches.
final class Progress {

    private static final int WIDTH = 30;

    private final boolean shown;

    private Progress(boolean shown) {
        this.shown = shown;
    }

    static Progress onTerminal() {
        return new Progress(
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    void rows(long rows) {
        show(Language.say(rows + " 行", rows + " rows"));
    }

    void share(long done, long of) {
        int filled = of == 0 ? 0 : (int) (WIDTH * done / of);
        show("[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + of);
    }

    private void show(String text) {
        if (shown) {
            System.err.print("\r" + text + "\u001b[K");
            System.err.flush();
        }
    }

    void end() {
        show("");
    }
}
