package io.mingce.imports.header;

/// What a person sees as an empty cell.
public final class Blank {

    private Blank() {}

    /// Whether `text` holds nothing but blanks of any width, or characters that show nothing.
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && c != '\u200B'
                    && c != '\uFEFF') {
                return false;
            }
        }
        return true;
    }
}
