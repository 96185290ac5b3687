package io.mingce.matching;

import static io.mingce.matching.ComparisonLevel.*;

import io.mingce.cleaning.Edits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How two names in Latin letters agree, word by word: order, short forms, initials, spelling.
final class LatinNames {

    private static final Map<String, Set<Integer>> SHORT_FORMS = new HashMap<>();

    static {
        int family = 0;
        for (String line : MatchingResource.lines("nicknames.txt")) {
            for (String name : line.split(" ", -1)) {
                SHORT_FORMS.computeIfAbsent(name, n -> new HashSet<>(2)).add(family);
            }
            family++;
        }
    }

    private LatinNames() {}

    static ComparisonLevel compare(NameForm a, NameForm b) {
        if (a.sound().equals(b.sound())) {
            return NAME_SAME;
        }
        var left = new ArrayList<>(a.words());
        var right = new ArrayList<>(b.words());
        int same = remove(left, right, String::equals);
        if (left.isEmpty() && right.isEmpty()) {
            return NAME_SWAPPED;
        }
        int shorts = remove(left, right, LatinNames::shortForm);
        int initials = remove(left, right, LatinNames::initial);
        int similar = remove(left, right, Edits::similar);
        boolean rest = !left.isEmpty() && !right.isEmpty();
        if (rest || same + shorts + initials + similar == 0) {
            return divided(a, b) ? NAME_SPELLING : halves(a, b);
        }
        boolean whole = left.isEmpty() && right.isEmpty() && initials == 0;
        return whole || same + shorts + similar > 1 ? NAME_SPELLING : NAME_PART;
    }

    /// Either the given name or the surname agrees, the other does not.
    private static ComparisonLevel halves(NameForm a, NameForm b) {
        if (a.words().size() < 2 || b.words().size() < 2) {
            return NAME_OTHER;
        }
        String x = a.words().getFirst();
        String y = b.words().getFirst();
        if (Edits.similar(x, y) || shortForm(x, y)) {
            return NAME_GIVEN;
        }
        return Edits.similar(a.family(), b.family()) ? NAME_FAMILY : NAME_OTHER;
    }

    private static boolean divided(NameForm a, NameForm b) {
        return a.sound().length() >= 6 && Edits.distance(a.sound(), b.sound(), 2) <= 2;
    }

    private interface Agreement {
        boolean test(String a, String b);
    }

    /// Takes pairs of words that agree out of both lists and counts them.
    private static int remove(List<String> left, List<String> right, Agreement agreement) {
        int removed = 0;
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                if (agreement.test(left.get(i), right.get(j))) {
                    left.remove(i);
                    right.remove(j);
                    removed++;
                    break;
                }
            }
        }
        return removed;
    }

    private static boolean shortForm(String a, String b) {
        Set<Integer> one = SHORT_FORMS.getOrDefault(a, Set.of());
        return SHORT_FORMS.getOrDefault(b, Set.of()).stream().anyMatch(one::contains);
    }

    private static boolean initial(String a, String b) {
        return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    }
}
