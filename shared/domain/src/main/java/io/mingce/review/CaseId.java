package io.mingce.review;

import io.mingce.customer.CustomerId;

/// Id of a review case: the same two customers always have the same one.
///
/// @param one the lesser id
/// @param other the greater id
public record CaseId(CustomerId one, CustomerId other) implements Comparable<CaseId> {

    private static final int HALF = 24;

    public CaseId {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("a case is of two customers, the lesser id first");
        }
    }

    /// The id of the case of two customers in either order.
    public static CaseId of(CustomerId a, CustomerId b) {
        return a.compareTo(b) < 0 ? new CaseId(a, b) : new CaseId(b, a);
    }

    /// The id that [#toString()] wrote.
    ///
    /// @throws IllegalArgumentException where it is none
    public static CaseId parse(String text) {
        if (text.length() != 2 * HALF + 1 || text.charAt(HALF) != '-') {
            throw new IllegalArgumentException("not the id of a review case");
        }
        return new CaseId(
                new CustomerId(text.substring(0, HALF)), new CustomerId(text.substring(HALF + 1)));
    }

    @Override
    public int compareTo(CaseId that) {
        return toString().compareTo(that.toString());
    }

    @Override
    public String toString() {
        return one.value() + "-" + other.value();
    }
}
