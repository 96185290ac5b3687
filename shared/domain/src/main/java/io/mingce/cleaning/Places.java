package io.mingce.cleaning;

import java.util.Optional;
import java.util.function.Function;

/// Provinces and cities as an address holds them.
public final class Places {

    private Places() {}

    /// The province that `text` names in full or in short; abroad, what was written. Empty where it is written in
    /// Chinese and no province of China is called so.
    public static Optional<String> province(String text) {
        return place(text, Divisions.country()::part);
    }

    /// The city that `text` names in full or in short, see [#province].
    public static Optional<String> city(String text) {
        return place(
                text,
                name -> {
                    Area city = Divisions.city(name);
                    return city == null ? Divisions.country().part(name) : city;
                });
    }

    private static Optional<String> place(
            String text, Function<String, @org.jspecify.annotations.Nullable Area> named) {
        String plain = Glyphs.plain(text);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        Area area = named.apply(plain);
        return area != null
                ? Optional.of(area.name)
                : Optional.of(plain).filter(name -> !Glyphs.anyHan(name));
    }
}
