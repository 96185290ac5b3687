package io.mingce.directory;

import io.mingce.cleaning.SearchedName;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How a name begins, from its beginning and from the beginning of each further word: `欧阳明月` begins with 欧阳, `Ann
/// van Dyke` with an, van d and dy. One character says too little about anybody.
///
/// Beginnings are counted in code points. Only those of certain lengths are kept in the directory; a longer text is
/// looked up by the longest of them that fits, and the customers found are looked at again.
public final class NameStarts {

    /// Code points that a beginning must have.
    public static final int SHORTEST = 2;

    private static final int[] LENGTHS = {2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24};
    private static final int WORDS = 6;

    private NameStarts() {}

    /// The beginnings of `name` that the directory keeps.
    public static Set<String> kept(String name) {
        var kept = new LinkedHashSet<String>();
        for (String rest : rests(SearchedName.folded(name))) {
            int length = rest.codePointCount(0, rest.length());
            for (int n : LENGTHS) {
                if (n <= length) {
                    kept.add(rest.substring(0, rest.offsetByCodePoints(0, n)));
                }
            }
        }
        return kept;
    }

    /// The beginning that names beginning with `start` are looked up by.
    ///
    /// @param start folded, at least [#SHORTEST] code points
    static String lookedUp(String start) {
        int length = start.codePointCount(0, start.length());
        int longest = SHORTEST;
        for (int n : LENGTHS) {
            longest = n <= length ? n : longest;
        }
        return start.substring(0, start.offsetByCodePoints(0, longest));
    }

    /// Whether `name`, or what follows the beginning of one of its words, begins with `start`.
    ///
    /// @param start folded
    static boolean begins(String name, String start) {
        return rests(SearchedName.folded(name)).stream().anyMatch(rest -> rest.startsWith(start));
    }

    private static List<String> rests(String folded) {
        var rests = new ArrayList<String>();
        boolean within = false;
        for (int i = 0; i < folded.length() && rests.size() < WORDS; i++) {
            boolean word = Character.isLetterOrDigit(folded.codePointAt(i)) || middle(folded, i);
            if (word && !within) {
                rests.add(folded.substring(i));
            }
            within = word;
        }
        return rests;
    }

    /// The second half of a character outside the basic plane is none of its own.
    private static boolean middle(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at));
    }
}
