package io.mingce.cleaning;

/// Chinese numerals as dates use them: digit by digit (`一九九七`, `二〇〇四`) or up to 99 by tens (`二十九`).
public final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumerals() {}

    static boolean any(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (digit(text.charAt(i)) >= 0 || ten(text.charAt(i)) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Each run of numerals replaced by Arabic digits; everything else as it was.
    public static String toDigits(String text) {
        var out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length()
                    && (digit(text.charAt(end)) >= 0 || ten(text.charAt(end)) > 0)) {
                end++;
            }
            if (end > i) {
                number(text, i, end, out);
                i = end;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static void number(String text, int start, int end, StringBuilder out) {
        int tens = -1;
        for (int i = start; i < end && tens < 0; i++) {
            tens = ten(text.charAt(i)) > 0 ? i : -1;
        }
        if (tens < 0) {
            for (int i = start; i < end; i++) {
                out.append(digit(text.charAt(i)));
            }
            return;
        }
        int before = tens == start ? 1 : digit(text.charAt(start));
        int after = tens + 1 == end ? 0 : digit(text.charAt(tens + 1));
        if (tens - start > 1 || end - tens > 2 || after < 0) {
            out.append(text, start, end);
        } else {
            out.append(before * ten(text.charAt(tens)) + after);
        }
    }

    private static int digit(char c) {
        return switch (c) {
            case '零', '○' -> 0;
            default -> DIGITS.indexOf(c);
        };
    }

    private static int ten(char c) {
        return switch (c) {
            case '十' -> 10;
            case '廿' -> 20;
            case '卅' -> 30;
            default -> 0;
        };
    }
}
