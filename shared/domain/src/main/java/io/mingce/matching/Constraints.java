package io.mingce.matching;

import java.util.List;
import java.util.function.BiPredicate;

/// What is settled about profiles before anything is compared. Each is named by its place in the list.
///
/// @param together pairs that are one customer
/// @param apart whether two are never one customer
public record Constraints(List<Pair> together, BiPredicate<Integer, Integer> apart) {

    /// Nothing is settled.
    public static final Constraints NONE = new Constraints(List.of(), (_, _) -> false);

    /// Two places.
    public record Pair(int first, int second) {}

    public Constraints {
        together = List.copyOf(together);
    }
}
