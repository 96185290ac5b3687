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

    /// Whether anybody of `some` is apart from anybody in the groups of `others`.
    boolean anyApart(List<Integer> some, Groups groups, List<Integer> others) {
        return others.stream()
                .flatMap(other -> groups.members(groups.of(other)).stream())
                .anyMatch(other -> some.stream().anyMatch(one -> apart.test(one, other)));
    }
}
