package io.mingce.cleaning;

/// How names are spelled, apart from who they name.
final class NameText {

    private NameText() {}

    /// NFKC, blanks single, the many middle dots of transcribed names made one (`·`).
    static String spaced(String text) {
        String plain = Glyphs.plain(text);
        var out = new StringBuilder(plain.length());
        boolean changed = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            char next = dot(c) ? '·' : Glyphs.blank(c) ? ' ' : c;
            boolean again = next == ' ' && !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
            changed |= again || next != c;
            if (!again) {
                out.append(next);
            }
        }
        return changed ? out.toString() : plain;
    }

    static boolean hasHan(String text) {
        return Glyphs.anyHan(text);
    }

    /// Letters of any script with the marks that occur within names.
    static boolean letters(String text) {
        return text.codePoints()
                .allMatch(c ->
                        Character.isLetter(c)
                                || Character.getType(c) == Character.NON_SPACING_MARK
                                || c == ' '
                                || c == '.'
                                || c == '-'
                                || c == '\''
                                || c == '’'
                                || c == '·');
    }

    /// Whether some word is a single letter.
    static boolean initial(String text) {
        for (String word : text.split(" ", -1)) {
            if (word.length() == 1 || (word.length() == 2 && word.charAt(1) == '.')) {
                return text.length() > 2;
            }
        }
        return false;
    }

    private static boolean dot(char c) {
        return c == '・' || c == '•' || c == '‧' || c == '∙' || c == '⋅' || c == '･';
    }
}
