package io.mingce.cleaning;

import java.text.Normalizer;

/// Characters, apart from what they spell: compatibility forms, blanks, control characters.
final class Glyphs {

    private Glyphs() {}

    /// NFKC (full width → half width), every blank an ASCII space, trimmed, invisible characters removed.
    /// The same object where nothing changes. Cost: one pass for text that is already plain.
    static String plain(String text) {
        String visible = visible(text);
        String form =
                mayCompose(visible) ? Normalizer.normalize(visible, Normalizer.Form.NFKC) : visible;
        return trim(form);
    }

    /// Without blanks, for codes and numbers.
    static String compact(String text) {
        String plain = plain(text);
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (!blank(plain.charAt(i))) {
                out.append(plain.charAt(i));
            }
        }
        // What a blank kept apart may compose now.
        return out.length() == plain.length() ? plain : plain(out.toString());
    }

    /// Without control and other invisible characters and halves of surrogate pairs; tabs and line ends become spaces.
    static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (invisible(text, i)) {
                return strip(text, i);
            }
        }
        return text;
    }

    static boolean hasInvisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (invisible(text, i) && !layout(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Text of several lines: line ends and tabs stay, other invisible characters go.
    static String lines(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (c == '\n' || c == '\t' || !invisible(text, i)) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u3000' || Character.isSpaceChar(c);
    }

    static boolean han(int c) {
        return (c >= 0x4e00 && c <= 0x9fff)
                || c == '\u3007'
                || (c >= 0x3400 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    static boolean allHan(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Glyphs::han);
    }

    static boolean anyHan(String text) {
        return text.codePoints().anyMatch(Glyphs::han);
    }

    static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String strip(String text, int from) {
        var out = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!invisible(text, i)) {
                out.append(c);
            } else if (layout(c)) {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static boolean layout(char c) {
        return c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean invisible(String text, int i) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
            return invisible(c);
        }
        return Character.isHighSurrogate(c)
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }

    /// Control (Cc), and the format characters that spreadsheets and web pages leave behind.
    private static boolean invisible(char c) {
        return c < ' '
                || (c >= 0x7f && c < 0xa0)
                || c == 0xad
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0xfeff
                || (c >= 0xfff0 && c <= 0xfffb)
                || c >= 0xfffe;
    }

    private static boolean mayCompose(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7e && !(c >= 0x4e00 && c <= 0x9fff)) {
                return true;
            }
        }
        return false;
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
