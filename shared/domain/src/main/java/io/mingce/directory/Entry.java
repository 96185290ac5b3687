package io.mingce.directory;

import io.mingce.rfm.Bought;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What a customer is found by: nothing by which anybody could be recognised, and nothing of names and phones but keyed
/// hashes.
///
/// @param texts of every [Dimension]
/// @param created the day the first record came in; days since 1970-01-01 in the register's zone
/// @param active the day the last record came in; days since 1970-01-01 in the register's zone
/// @param bought what it bought in all
/// @param hashes of the names, how they begin, and how the phones end
public record Entry(
        Map<Dimension, String> texts, int created, int active, Bought bought, Hashes hashes) {

    /// The last day that a row can hold: 2149-06-06.
    public static final int LAST_DAY = 0xffff;

    public Entry {
        var all = new EnumMap<Dimension, String>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            all.put(dimension, texts.getOrDefault(dimension, ""));
        }
        texts = all;
        created = Math.clamp(created, 0, LAST_DAY);
        active = Math.clamp(active, 0, LAST_DAY);
    }

    public String text(Dimension dimension) {
        return Objects.requireNonNull(texts.get(dimension));
    }

    /// Nothing of what it holds.
    @Override
    public String toString() {
        return "Entry[" + hashes + "]";
    }
}
