package io.mingce.cleaning;

import java.util.Locale;

/// Names as they are compared with what somebody searches for: width, case and blanks beside Chinese characters do not
/// matter.
public final class SearchedName {

    private SearchedName() {}

    /// The form of `name` that is compared. Folding it again changes nothing.
    public static String folded(String name) {
        String plain = NameText.spaced(name).toLowerCase(Locale.ROOT);
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean kept =
                    c != ' '
                            || (i > 0
                                    && !Glyphs.han(plain.codePointBefore(i))
                                    && !Glyphs.han(plain.codePointAt(i + 1)));
            if (kept) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
