package io.mingce.directory;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A set of keyed hashes of 32 bits. Two values have the same one by chance once in four thousand million times, so who
/// is found by a hash is looked at again.
public final class Hashes {

    public static final Hashes NONE = new Hashes(new int[0]);

    private final int[] sorted;

    private Hashes(int[] sorted) {
        this.sorted = sorted;
    }

    /// The set of `values`.
    public static Hashes of(IntStream values) {
        int[] sorted = values.sorted().distinct().toArray();
        return sorted.length == 0 ? NONE : new Hashes(sorted);
    }

    public int size() {
        return sorted.length;
    }

    /// Its members in their order.
    public IntStream stream() {
        return Arrays.stream(sorted);
    }

    public boolean contains(int hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hashes hashes && Arrays.equals(sorted, hashes.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    /// How many there are.
    @Override
    public String toString() {
        return "Hashes[" + sorted.length + "]";
    }
}
