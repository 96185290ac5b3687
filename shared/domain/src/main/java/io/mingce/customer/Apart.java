package io.mingce.customer;

import java.util.Comparator;

/// A ruling that two customers are never the same.
///
/// @param own the one, or one that was merged into it
/// @param other whom it is never to be merged with
public record Apart(CustomerId own, CustomerId other) implements Comparable<Apart> {

    private static final Comparator<Apart> ORDER =
            Comparator.comparing(Apart::own).thenComparing(Apart::other);

    @Override
    public int compareTo(Apart that) {
        return ORDER.compare(this, that);
    }
}
