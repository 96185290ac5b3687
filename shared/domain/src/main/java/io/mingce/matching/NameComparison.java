package io.mingce.matching;

import static io.mingce.matching.ComparisonLevel.*;

import io.mingce.cleaning.Edits;

import java.util.Arrays;
import java.util.List;

/// How two names of persons agree. Cost: below a microsecond for Chinese names.
final class NameComparison {

    private NameComparison() {}

    static ComparisonLevel compare(NameForm a, NameForm b) {
        if (a.complete() && b.complete()) {
            if (a.text().equals(b.text())) {
                return NAME_SAME;
            }
            if (a.kind() == NameForm.Kind.HAN && b.kind() == NameForm.Kind.HAN) {
                return chinese(a, b);
            }
            return a.kind() == b.kind() ? LatinNames.compare(a, b) : spelling(a, b);
        }
        return a.complete() ? partial(b, a) : b.complete() ? partial(a, b) : partials(a, b);
    }

    private static ComparisonLevel chinese(NameForm a, NameForm b) {
        if (a.sound().equals(b.sound())) {
            return NAME_SOUND;
        }
        boolean bothInOrder = a.text().equals(a.written()) && b.text().equals(b.written());
        String x = bothInOrder ? a.text() : a.written();
        String y = bothInOrder ? b.text() : b.written();
        String p = Pinyin.homophones(x);
        String q = Pinyin.homophones(y);
        if (p.equals(q)) {
            return NAME_SOUND;
        }
        if (x.length() == y.length() && sameCharacters(x, y)) {
            return NAME_SWAPPED;
        }
        if (sameGiven(a, b) || sameGiven(b, a)) {
            return NAME_NEAR;
        }
        int longer = Math.max(x.length(), y.length());
        if (x.length() == 3 && y.length() == 3 && p.regionMatches(0, q, 0, 2)) {
            return NAME_GENERATION;
        }
        if (longer >= 3
                && Math.min(x.length(), y.length()) >= 2
                && (x.length() == y.length() ? Edits.one(p, q) : Edits.one(x, y))) {
            return NAME_NEAR;
        }
        if (a.anagram().equals(b.anagram())) {
            return NAME_SWAPPED;
        }
        boolean close = x.length() == 2 && y.length() == 2 && a.family().equals(b.family());
        return close ? NAME_CLOSE : a.family().equals(b.family()) ? NAME_SAME_FAMILY : NAME_OTHER;
    }

    /// Another surname before the same given name: a misread surname rather than a relative.
    private static boolean sameGiven(NameForm a, NameForm b) {
        return !a.given().isEmpty()
                && a.text().length() == b.text().length()
                && b.written().endsWith(a.given());
    }

    private static boolean sameCharacters(String x, String y) {
        char[] a = x.toCharArray();
        char[] b = y.toCharArray();
        Arrays.sort(a);
        Arrays.sort(b);
        return Arrays.equals(a, b);
    }

    /// Chinese characters against Latin letters: pinyin in either order, the surname first or last.
    private static ComparisonLevel spelling(NameForm a, NameForm b) {
        boolean first = a.kind() == NameForm.Kind.HAN;
        NameForm han = first ? a : b;
        NameForm latin = first ? b : a;
        List<String> words = latin.words();
        String family = Pinyin.ofSurname(han.family());
        String given = Pinyin.of(han.given());
        String joined = latin.sound();
        if (joined.equals(family + given) || joined.equals(given + family)) {
            return NAME_SOUND;
        }
        if (latin.anagram().equals(han.anagram())) {
            return NAME_SWAPPED;
        }
        boolean sameFamily = words.contains(family);
        if (words.size() == 1) {
            return sameFamily || joined.equals(given) ? NAME_PART : NAME_OTHER;
        }
        if (Edits.one(joined, family + given) || Edits.one(joined, given + family)) {
            return NAME_NEAR;
        }
        String other = sameFamily ? joined.replaceFirst(family, "") : "";
        if (sameFamily && half(han.given(), other)) {
            return NAME_GENERATION;
        }
        boolean initials =
                !other.isEmpty() && other.length() <= 2 && given.startsWith(other.substring(0, 1));
        return initials ? NAME_PART : sameFamily ? NAME_SAME_FAMILY : NAME_OTHER;
    }

    /// Whether one of the two characters of a given name is spelled in the pinyin of another.
    private static boolean half(String given, String pinyin) {
        return given.length() == 2
                && (pinyin.startsWith(Pinyin.of(given.charAt(0)))
                        || pinyin.endsWith(Pinyin.of(given.charAt(1))));
    }

    /// Form of address or mask against a complete name.
    private static ComparisonLevel partial(NameForm part, NameForm full) {
        return switch (part.kind()) {
            case SURNAME -> {
                boolean fits =
                        full.kind() == NameForm.Kind.LATIN
                                ? full.words().contains(part.sound())
                                : full.text().startsWith(part.family())
                                        || Pinyin.ofSurname(full.family()).equals(part.sound());
                yield fits ? NAME_FITS : NAME_OTHER;
            }
            case MASKED -> masked(part.text(), full.text()) ? NAME_FITS : NAME_OTHER;
            case NICKNAME -> nickname(part, full);
            case HAN, LATIN -> throw new IllegalArgumentException("complete");
        };
    }

    /// `小明` of somebody whose name begins or ends so; two characters may also be a misspelled name.
    private static ComparisonLevel nickname(NameForm nick, NameForm full) {
        String text = nick.text();
        if (!nick.family().isEmpty()) {
            String called = nick.family();
            boolean fits = full.text().startsWith(called) || full.text().endsWith(called);
            return full.kind() == NameForm.Kind.LATIN
                    ? NAME_MISSING
                    : fits ? NAME_FITS : NAME_NICKNAME;
        }
        if (nick.anagram().equals(full.anagram())) {
            return NAME_SOUND;
        }
        boolean given = !full.given().isEmpty() && text.endsWith(full.given());
        if (given || (text.length() >= 3 && Edits.one(text, full.text()))) {
            return NAME_NEAR;
        }
        return text.length() < 4 && misread(text) ? NAME_NICKNAME : NAME_MISSING;
    }

    /// Whether what looks like a nickname may be a name whose surname was misheard: of two characters, or one that begins
    /// with the sound of a surname, but for the endearing `小月月`.
    static boolean misread(String text) {
        return text.length() == 2
                || (text.charAt(0) != '小' && Pinyin.surname(Pinyin.of(text.charAt(0))));
    }

    private static ComparisonLevel partials(NameForm a, NameForm b) {
        if (a.text().equals(b.text())) {
            return NAME_FITS;
        }
        boolean nicknames =
                a.kind() == NameForm.Kind.NICKNAME || b.kind() == NameForm.Kind.NICKNAME;
        boolean known = !nicknames && !a.family().isEmpty() && !b.family().isEmpty();
        return known && a.family().equals(b.family())
                ? NAME_FITS
                : known ? NAME_OTHER : NAME_MISSING;
    }

    /// Each visible character in its place; as many stars as characters are hidden, or one or two for any number.
    private static boolean masked(String mask, String name) {
        if (mask.length() == name.length()) {
            for (int i = 0; i < mask.length(); i++) {
                if (mask.charAt(i) != '*' && mask.charAt(i) != name.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
        int first = mask.indexOf('*');
        int last = mask.lastIndexOf('*');
        return name.length() >= mask.length() - (last - first)
                && name.startsWith(mask.substring(0, first))
                && name.endsWith(mask.substring(last + 1));
    }
}
