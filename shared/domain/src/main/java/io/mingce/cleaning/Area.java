package io.mingce.cleaning;

import org.jspecify.annotations.Nullable;

/// A province, a city (prefecture level, or a county-level city under the province itself) or a district.
final class Area {

    final String name;
    final String brief;
    final @Nullable Area parent;
    private final NamedAreas byName = new NamedAreas();
    private final NamedAreas byBrief = new NamedAreas();

    /// @param parent null for a province
    Area(String name, @Nullable Area parent) {
        this.name = name;
        this.brief = AreaNames.brief(name);
        this.parent = parent;
    }

    /// Adds a part; a short name that two parts share names neither.
    void add(Area child) {
        byName.add(child.name, child, (a, b) -> b);
        byBrief.add(
                child.brief,
                child,
                (a, b) -> a.name.equals(a.brief) ? a : b.name.equals(b.brief) ? b : this);
    }

    /// A further way to write a child in full.
    void alias(String text, Area child) {
        byName.add(text, child, (a, b) -> a);
    }

    /// The part of exactly this name, full or short.
    @Nullable Area part(String text) {
        Area full = byName.get(text);
        return full == null ? partByBrief(text) : full;
    }

    /// The part whose full name begins `text` at `from`; the longest wins.
    @Nullable Area fullAt(String text, int from) {
        return byName.at(text, from, this);
    }

    /// The part whose short name begins `text` at `from`.
    @Nullable Area briefAt(String text, int from) {
        return byBrief.at(text, from, this);
    }

    /// How many characters of `text` at `from` the full name took, however it was written.
    int fullLengthAt(String text, int from) {
        return byName.lengthAt(text, from, this);
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
