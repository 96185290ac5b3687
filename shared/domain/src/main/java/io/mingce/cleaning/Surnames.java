package io.mingce.cleaning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which characters begin Chinese names.
public final class Surnames {

    private static final Set<String> SINGLE = new HashSet<>();
    private static final Set<String> COMPOUND = new HashSet<>();

    static {
        boolean compound = false;
        for (String line : Resource.lines("surnames.txt")) {
            if (line.equals("=")) {
                compound = true;
            } else if (compound) {
                COMPOUND.addAll(List.of(line.split(" ", -1)));
            } else {
                line.chars().forEach(c -> SINGLE.add(Character.toString(c)));
            }
        }
    }

    private Surnames() {}

    /// How many characters of a Chinese name are its surname: the longest compound one, else 1, else 0.
    public static int lengthIn(String name) {
        String simple = Simplified.of(name);
        for (int length = Math.min(4, simple.length()); length >= 2; length--) {
            if (COMPOUND.contains(simple.substring(0, length))) {
                return length;
            }
        }
        return !simple.isEmpty() && SINGLE.contains(simple.substring(0, 1)) ? 1 : 0;
    }

    /// Whether `text` as a whole is a surname.
    public static boolean is(String text) {
        String simple = Simplified.of(text);
        return SINGLE.contains(simple) || COMPOUND.contains(simple);
    }
}
