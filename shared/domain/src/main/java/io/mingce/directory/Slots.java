package io.mingce.directory;

import java.util.Arrays;

/// Which slot of the directory holds which customer: open addressing over the ids, eight bytes a row.
final class Slots {

    static final int NONE = -1;
    private static final int FEWEST = 16;

    private long[] high = new long[0];
    private long[] low = new long[0];
    private int[] table = empty(FEWEST);
    private int used;

    private static int[] empty(int size) {
        var table = new int[size];
        Arrays.fill(table, NONE);
        return table;
    }

    void grow(int rows) {
        high = Arrays.copyOf(high, rows);
        low = Arrays.copyOf(low, rows);
        int size = Math.max(FEWEST, Integer.highestOneBit(Math.max(1, rows * 3 / 2)) << 1);
        if (size > table.length) {
            table = empty(size);
            for (int slot = 0; slot < used; slot++) {
                table[place(high[slot], low[slot])] = slot;
            }
        }
    }

    long high(int slot) {
        return high[slot];
    }

    long low(int slot) {
        return low[slot];
    }

    /// The slot of the customer, or [#NONE].
    int find(PackedId id) {
        return table[place(id.high(), id.low())];
    }

    /// The next free slot is the customer's, who must not have one.
    void add(PackedId id) {
        table[place(id.high(), id.low())] = used;
        high[used] = id.high();
        low[used] = id.low();
        used++;
    }

    /// Takes the customer in `slot` away and moves the last one there.
    void remove(int slot) {
        clear(place(high[slot], low[slot]));
        used--;
        if (slot < used) {
            table[place(high[used], low[used])] = slot;
            high[slot] = high[used];
            low[slot] = low[used];
        }
    }

    private int place(long high, long low) {
        int at = home(high, low);
        while (table[at] != NONE && (this.low[table[at]] != low || this.high[table[at]] != high)) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private int home(long high, long low) {
        long mixed = (high ^ low * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        return (int) (mixed >>> 32) & table.length - 1;
    }

    /// Frees a place and moves up whoever would not be found behind a gap.
    private void clear(int place) {
        int gap = place;
        table[gap] = NONE;
        for (int at = gap + 1 & table.length - 1;
                table[at] != NONE;
                at = at + 1 & table.length - 1) {
            int home = home(high[table[at]], low[table[at]]);
            boolean between = gap <= at ? home > gap && home <= at : home > gap || home <= at;
            if (!between) {
                table[gap] = table[at];
                table[at] = NONE;
                gap = at;
            }
        }
    }
}
