package io.mingce.cleaning;

import java.util.Locale;

/// A telephone number as written, taken apart.
///
/// @param digits digits alone (with `*` for masked ones), extension left out
/// @param dialled what a numbering plan can read: international prefix as `+`, `ext.` before an extension
/// @param foreign whether an international prefix other than China's was written
/// @param masked whether some digits are hidden
/// @param scientific whether a spreadsheet turned it into a floating-point number
record PhoneText(
        String digits, String dialled, boolean foreign, boolean masked, boolean scientific) {

    static PhoneText of(String text) {
        String plain = withoutFraction(Glyphs.plain(text));
        if (scientific(plain)) {
            return new PhoneText("", "", false, false, true);
        }
        var digits = new StringBuilder(plain.length());
        boolean masked = false;
        boolean words = false;
        int extension = -1;
        for (int i = 0; i < plain.length() && extension < 0; i++) {
            char c = plain.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '*' || ((c == 'x' || c == 'X') && repeated(plain, i))) {
                digits.append('*');
                masked = true;
            } else if (c == '转' || c == '#' || plain.startsWith("ext", i)) {
                extension = i;
            } else if (Character.isLetter(c)) {
                words = true;
            }
        }
        boolean plus = plain.startsWith("+") || plain.startsWith("(+");
        boolean zeros = digits.length() > 10 && digits.charAt(0) == '0' && digits.charAt(1) == '0';
        boolean china = digits.indexOf("86") == (zeros ? 2 : 0);
        String dialled = dialled(plain, digits, extension, words, zeros);
        return new PhoneText(digits.toString(), dialled, (plus || zeros) && !china, masked, false);
    }

    private static String dialled(
            String plain, StringBuilder digits, int extension, boolean words, boolean zeros) {
        if (words) {
            return plain;
        }
        if (extension >= 0) {
            String main = plain.substring(0, extension);
            String tail = plain.substring(extension).replaceAll("\\D", "");
            return tail.isEmpty() ? main : main + " ext. " + tail;
        }
        return zeros ? "+" + digits.substring(2) : plain;
    }

    /// A phone number that passed through a floating-point column: `13812345678.0`.
    private static String withoutFraction(String text) {
        int dot = text.lastIndexOf('.');
        if (dot > 4 && dot < text.length() - 1 && text.length() - dot <= 3) {
            for (int i = dot + 1; i < text.length(); i++) {
                if (text.charAt(i) != '0') {
                    return text;
                }
            }
            return text.substring(0, dot);
        }
        return text;
    }

    private static boolean scientific(String text) {
        int e = text.toUpperCase(Locale.ROOT).indexOf("E+");
        return e > 0
                && text.length() > e + 2
                && Character.isDigit(text.charAt(e - 1))
                && Character.isDigit(text.charAt(e + 2));
    }

    private static boolean repeated(String text, int at) {
        char c = text.charAt(at);
        return (at + 1 < text.length() && text.charAt(at + 1) == c)
                || (at > 0 && text.charAt(at - 1) == c);
    }
}
