package io.mingce.directory;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The hashes of all rows, one after another. What rows that changed or went have left behind is taken out when it is as
/// much as what is in use.
final class HashPool {

    private int[] pool = new int[0];
    private int end;
    private int inUse;
    private int[] start = new int[0];
    private char[] held = new char[0];

    void grow(int rows) {
        start = Arrays.copyOf(start, rows);
        held = Arrays.copyOf(held, rows);
    }

    void set(int row, Hashes hashes, int rows) {
        if (hashes.size() > held[row]) {
            start[row] = room(row, hashes.size(), rows);
        }
        inUse += hashes.size() - held[row];
        held[row] = (char) hashes.size();
        int at = start[row];
        for (int hash : hashes.stream().toArray()) {
            pool[at++] = hash;
        }
    }

    /// Gives the place of `to` the hashes of `from`, and `from` none.
    void move(int from, int to) {
        clear(to);
        start[to] = start[from];
        held[to] = held[from];
        held[from] = 0;
    }

    void clear(int row) {
        inUse -= held[row];
        held[row] = 0;
    }

    Hashes get(int row) {
        return Hashes.of(Arrays.stream(pool, start[row], start[row] + held[row]));
    }

    /// Whether `row` has one of `any`.
    boolean has(int row, int[] any) {
        for (int at = start[row], last = at + held[row]; at < last; at++) {
            for (int hash : any) {
                if (pool[at] == hash) {
                    return true;
                }
            }
        }
        return false;
    }

    private int room(int row, int more, int rows) {
        if (end + more > pool.length && end > 2 * inUse) {
            clear(row);
            pack(rows);
        }
        if (end + more > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(end + more, end + end / 8));
        }
        int at = end;
        end += more;
        return at;
    }

    private void pack(int rows) {
        var packed = new int[pool.length];
        int at = 0;
        for (int row : IntStream.range(0, rows).filter(r -> held[r] > 0).toArray()) {
            System.arraycopy(pool, start[row], packed, at, held[row]);
            start[row] = at;
            at += held[row];
        }
        pool = packed;
        end = at;
    }
}
