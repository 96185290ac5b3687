package io.mingce.cleaning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words around names: forms of address, what stands where a name is missing, nicknames.
final class NameWords {

    private static final List<String> LINES = Resource.lines("name-words.txt");
    private static final List<String> TITLES =
            Arrays.stream(LINES.get(0).split(" ", -1))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
    private static final Set<String> PLACEHOLDERS =
            Set.copyOf(List.of(LINES.get(1).split(" ", -1)));
    private static final Set<String> NICKNAME_STARTS =
            Set.copyOf(List.of(LINES.get(2).split(" ", -1)));
    private static final List<String> NATIONALITY_PARTS =
            Resource.lines("name-parts.txt").stream()
                    .flatMap(l -> Arrays.stream(l.split(" ", -1)))
                    .toList();

    private NameWords() {}

    static boolean placeholder(String name) {
        return PLACEHOLDERS.contains(name.toLowerCase(Locale.ROOT)) || noLetter(name);
    }

    /// The surname before a form of address (`王先生`, `欧阳老师`), or empty.
    static String surnameBeforeTitle(String name) {
        for (String title : TITLES) {
            if (name.endsWith(title) && name.length() > title.length()) {
                String before = name.substring(0, name.length() - title.length());
                if (Surnames.is(before)) {
                    return before;
                }
            }
        }
        return "";
    }

    /// The whole name before a form of address (`王小明先生`), or the name itself.
    static String withoutTitle(String name) {
        for (String title : TITLES) {
            int rest = name.length() - title.length();
            if (title.length() >= 2 && rest >= 2 && rest <= 4 && name.endsWith(title)) {
                String before = name.substring(0, rest);
                int surname = Surnames.lengthIn(before);
                if (surname > 0 && surname < rest) {
                    return before;
                }
            }
        }
        return name;
    }

    /// `小明`, `阿强`, `老王`: one character behind a familiar prefix that is no surname.
    static boolean familiar(String name) {
        return name.length() == 2 && NICKNAME_STARTS.contains(name.substring(0, 1));
    }

    /// Whether a longer name is one of a nationality that has no Chinese surname.
    static boolean otherNationality(String name) {
        for (String part : NATIONALITY_PARTS) {
            if (name.startsWith(part) || name.endsWith(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean noLetter(String name) {
        return name.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
