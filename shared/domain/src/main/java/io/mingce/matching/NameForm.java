package io.mingce.matching;

import io.mingce.cleaning.Simplified;
import io.mingce.cleaning.Surnames;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A person's name in the form in which names are compared.
///
/// @param kind how much of the name is known
/// @param text simplified characters without blanks, surname first where it was recognised behind, or lower-case words joined by single blanks
/// @param family surname, in the script of `text`; of [Kind#MASKED] and Latin names the presumed one
/// @param written as `text`, but in the order in which the characters were written
/// @param sound letters of the whole name: pinyin, or the words without blanks
record NameForm(Kind kind, String text, String family, String sound, String written) {

    enum Kind {
        /// Chinese characters, complete.
        HAN,
        /// Latin letters: a foreign name, or pinyin.
        LATIN,
        /// A surname, alone or with a form of address.
        SURNAME,
        /// Some characters hidden by `*`.
        MASKED,
        /// Chinese characters without a surname: what somebody calls themselves.
        NICKNAME
    }

    /// A complete name as cleaning keeps it.
    static NameForm full(String name) {
        String plain = Simplified.of(name).toLowerCase(Locale.ROOT);
        return han(plain) ? chinese(plain) : latin(plain);
    }

    /// What cleaning keeps as evidence of a name: `王先生`, `王`, `王*`.
    static NameForm partial(String text) {
        String plain = Simplified.of(text).toLowerCase(Locale.ROOT).replace(" ", "");
        if (plain.indexOf('*') >= 0) {
            String family = plain.charAt(0) == '*' ? "" : plain.substring(0, familyLength(plain));
            return new NameForm(Kind.MASKED, plain, family, "", plain);
        }
        String family = plain.substring(0, familyLength(plain));
        return new NameForm(Kind.SURNAME, family, family, Pinyin.ofSurname(family), family);
    }

    /// What somebody calls themselves where no name is known.
    ///
    /// @return `family` is the character behind a familiar prefix (`小明`, `老王`), or empty
    static NameForm nickname(String text) {
        String plain = Simplified.of(text).toLowerCase(Locale.ROOT).strip();
        boolean familiar = plain.length() == 2 && "小阿老大".indexOf(plain.charAt(0)) >= 0;
        return new NameForm(
                Kind.NICKNAME, plain, familiar ? plain.substring(1) : "", Pinyin.of(plain), plain);
    }

    boolean complete() {
        return kind == Kind.HAN || kind == Kind.LATIN;
    }

    List<String> words() {
        return Arrays.asList(text.split(" ", -1));
    }

    /// What follows the surname; of a Latin name, the words before the last.
    String given() {
        return switch (kind) {
            case HAN -> text.substring(family.length());
            case LATIN ->
                    text.length() > family.length()
                            ? text.substring(0, text.length() - family.length() - 1)
                            : "";
            case SURNAME, MASKED, NICKNAME -> "";
        };
    }

    /// The letters of the sound in alphabetical order: one text for homophones, pinyin, swapped order and divided words.
    String anagram() {
        char[] letters = sound.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    @Override
    public String toString() {
        return "NameForm[" + kind + "]";
    }

    private static NameForm chinese(String plain) {
        String text = plain.replace(" ", "").replace("·", "");
        if (nickname(plain, text)) {
            return new NameForm(Kind.NICKNAME, text, "", Pinyin.of(text), text);
        }
        String family = family(text);
        String given =
                text.startsWith(family)
                        ? text.substring(family.length())
                        : text.substring(0, text.length() - family.length());
        return new NameForm(
                Kind.HAN,
                family + given,
                family,
                Pinyin.ofSurname(family) + Pinyin.of(given),
                text);
    }

    private static boolean noSurname(String text) {
        return Surnames.lengthIn(text) == 0
                && !Surnames.is(text.substring(text.length() - 1))
                && !Surnames.is(text.substring(text.length() - 2));
    }

    /// No surname at either end, or four characters after a single one.
    private static boolean nickname(String plain, String text) {
        return plain.indexOf('·') < 0
                && text.length() > 1
                && text.length() < 5
                && (text.length() == 4 ? Surnames.lengthIn(text) < 2 : noSurname(text));
    }

    /// The surname in front; where there is none, the one behind; else the first character.
    private static String family(String text) {
        int front = Surnames.lengthIn(text);
        if (front > 0 && front < text.length()) {
            return text.substring(0, front);
        }
        for (int length = Math.min(2, text.length() - 1); length > 0; length--) {
            String back = text.substring(text.length() - length);
            if (Surnames.is(back)) {
                return back;
            }
        }
        return text.substring(0, Character.charCount(text.codePointAt(0)));
    }

    private static int familyLength(String text) {
        return Math.max(Character.charCount(text.codePointAt(0)), Surnames.lengthIn(text));
    }

    private static NameForm latin(String plain) {
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                out.append(c == 'ü' ? 'v' : c);
            } else if (c != '\''
                    && c != '’'
                    && !out.isEmpty()
                    && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        String text = out.isEmpty() ? plain : out.toString().strip();
        String family = text.substring(text.lastIndexOf(' ') + 1);
        return new NameForm(Kind.LATIN, text, family, text.replace(" ", ""), text);
    }

    private static boolean han(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
