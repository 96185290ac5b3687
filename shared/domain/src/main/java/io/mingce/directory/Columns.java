package io.mingce.directory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What is known of all rows, column by column.
final class Columns {

    private final Map<Dimension, Column> texts = new EnumMap<>(Dimension.class);
    private final HashPool hashes = new HashPool();
    private final Sales sales = new Sales();
    private char[] created = new char[0];
    private char[] active = new char[0];

    Columns() {
        for (Dimension dimension : Dimension.values()) {
            texts.put(dimension, new Column());
        }
    }

    void grow(int room) {
        hashes.grow(room);
        sales.grow(room);
        texts.values().forEach(column -> column.grow(room));
        created = Arrays.copyOf(created, room);
        active = Arrays.copyOf(active, room);
    }

    /// @param rows how many rows there are
    void put(int row, Entry entry, int rows) {
        texts.forEach((dimension, column) -> column.set(row, entry.text(dimension)));
        created[row] = (char) entry.created();
        active[row] = (char) entry.active();
        sales.set(row, entry.bought());
        hashes.set(row, entry.hashes(), rows);
    }

    /// Moves the last row to the place of one that goes.
    void remove(int row, int last) {
        if (row == last) {
            hashes.clear(row);
            return;
        }
        texts.values().forEach(column -> column.copy(last, row));
        created[row] = created[last];
        active[row] = active[last];
        sales.copy(last, row);
        hashes.move(last, row);
    }

    Entry entry(int row) {
        var all = new EnumMap<Dimension, String>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            all.put(dimension, text(dimension).text(row));
        }
        return new Entry(all, created[row], active[row], sales.get(row), hashes.get(row));
    }

    Column text(Dimension dimension) {
        return Objects.requireNonNull(texts.get(dimension));
    }

    HashPool hashes() {
        return hashes;
    }

    Sales sales() {
        return sales;
    }

    char[] created() {
        return created;
    }

    char[] active() {
        return active;
    }
}
