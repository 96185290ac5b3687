package io.mingce.cleaning;

/// Traditional characters read as simplified ones, to look things up and to compare; never to store.
public final class Simplified {

    private static final char[] TABLE = new char[0x10000];

    static {
        for (String line : Resource.lines("simplified.txt")) {
            for (int i = 0; i + 1 < line.length(); i += 2) {
                TABLE[line.charAt(i)] = line.charAt(i + 1);
            }
        }
    }

    private Simplified() {}

    /// The same text with each traditional character replaced; the same object where there is none.
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (TABLE[text.charAt(i)] != 0) {
                char[] chars = text.toCharArray();
                for (int j = i; j < chars.length; j++) {
                    char simple = TABLE[chars[j]];
                    chars[j] = simple == 0 ? chars[j] : simple;
                }
                return new String(chars);
            }
        }
        return text;
    }
}
