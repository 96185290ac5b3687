package io.mingce.imports.file;

import java.util.regex.Pattern;

/// Keeps a spreadsheet from running a cell as a formula (OWASP, CSV injection): on every way out a text that begins
/// with `= + - @`, a tab or a carriage return, in either width, gets an apostrophe in front, and on the way in exactly
/// that apostrophe is taken off again. Plain numbers and telephone numbers (`-1,234.50`, `+86 138 1234 5678`) are not
/// formulas.
public final class Guard {

    private static final Pattern PLAIN = Pattern.compile("[+-]\\d[\\d, ]*(\\.\\d+)?");
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private Guard() {}

    /// `text` so that no spreadsheet calculates it.
    public static String on(String text) {
        return dangerous(text) ? "'" + text : text;
    }

    /// What [#on] made of a text, back.
    public static String off(String text) {
        return text.startsWith("'") && dangerous(text) ? text.substring(1) : text;
    }

    // Behind apostrophes too: otherwise a text that had one of its own would lose it on the way
    // back.
    private static boolean dangerous(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length()
                && DANGEROUS.indexOf(text.charAt(at)) >= 0
                && !PLAIN.matcher(text).region(at, text.length()).matches();
    }
}
