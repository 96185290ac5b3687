package io.mingce.cleaning;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/// Areas by name, found also where a name begins within a text. Most texts begin with no name: their first character
/// tells.
final class NamedAreas {

    private static final int SHORTEST = 2;

    private final Map<String, Area> areas = new HashMap<>();
    private final BitSet beginnings = new BitSet();
    private int longest;

    /// @param both which of two areas a name stands for that both have
    void add(String name, Area area, BinaryOperator<Area> both) {
        areas.merge(name, area, both);
        beginnings.set(name.charAt(0));
        longest = Math.max(longest, name.length());
    }

    /// The area of exactly this name.
    @Nullable Area get(String name) {
        return areas.get(name);
    }

    /// The area whose name begins `text` at `from`; the longest name wins.
    ///
    /// @param passed an area whose names do not count
    @Nullable Area at(String text, int from, @Nullable Area passed) {
        int length = lengthAt(text, from, passed);
        return length == 0 ? null : areas.get(text.substring(from, from + length));
    }

    /// How many characters of `text` at `from` are that name.
    int lengthAt(String text, int from, @Nullable Area passed) {
        if (from >= text.length() || !beginnings.get(text.charAt(from))) {
            return 0;
        }
        for (int length = Math.min(longest, text.length() - from); length >= SHORTEST; length--) {
            Area area = areas.get(text.substring(from, from + length));
            if (area != null && area != passed) {
                return length;
            }
        }
        return 0;
    }
}
