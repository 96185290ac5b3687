package io.mingce.cleaning;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// A province, a city (prefecture level, or a county-level city under the province itself) or a district.
final class Area {

    /// Longest name of the table; bounds how far a text is read.
    private static final int LONGEST = 16;

    final String name;
    final String brief;
    final @Nullable Area parent;
    private final Map<String, Area> byName = new HashMap<>();
    private final Map<String, Area> byBrief = new HashMap<>();

    /// @param parent null for a province
    Area(String name, @Nullable Area parent) {
        this.name = name;
        this.brief = AreaNames.brief(name);
        this.parent = parent;
    }

    /// Adds a part; a short name that two parts share names neither.
    void add(Area child) {
        byName.put(child.name, child);
        byBrief.merge(
                child.brief,
                child,
                (a, b) -> a.name.equals(a.brief) ? a : b.name.equals(b.brief) ? b : this);
    }

    /// A further way to write a child in full.
    void alias(String text, Area child) {
        byName.putIfAbsent(text, child);
    }

    /// The part of exactly this name, full or short.
    @Nullable Area part(String text) {
        Area full = byName.get(text);
        return full == null ? partByBrief(text) : full;
    }

    /// The part whose full name begins `text` at `from`; the longest wins.
    @Nullable Area fullAt(String text, int from) {
        for (int length = Math.min(LONGEST, text.length() - from); length >= 2; length--) {
            Area area = byName.get(text.substring(from, from + length));
            if (area != null) {
                return area;
            }
        }
        return null;
    }

    /// The part whose short name begins `text` at `from`.
    @Nullable Area briefAt(String text, int from) {
        for (int length = Math.min(LONGEST, text.length() - from); length >= 2; length--) {
            Area area = partByBrief(text.substring(from, from + length));
            if (area != null) {
                return area;
            }
        }
        return null;
    }

    /// How many characters of `text` at `from` the full name took, however it was written.
    int fullLengthAt(String text, int from) {
        for (int length = Math.min(LONGEST, text.length() - from); length >= 2; length--) {
            if (byName.containsKey(text.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    /// Whether it is `ancestor` or lies in it.
    boolean under(@Nullable Area ancestor) {
        for (Area area = this; area != null; area = area.parent) {
            if (area == ancestor) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Area partByBrief(String text) {
        Area area = byBrief.get(text);
        return area == this ? null : area;
    }
}
