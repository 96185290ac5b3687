package io.mingce.directory;

import io.mingce.rfm.Borders;
import io.mingce.rfm.RfmSegment;

import java.util.List;
import java.util.function.Predicate;

/// One thing that rows can be asked.
sealed interface Clause {

    /// Whether rows pass only of customers that fit; where not, more do.
    default boolean exact() {
        return switch (this) {
            case Everybody _, Hashed _ -> false;
            case Text _, Came _, Heard _, Ranked _ -> true;
            case Any(List<Clause> clauses) -> clauses.stream().allMatch(Clause::exact);
            case No(Clause clause) -> clause.exact();
        };
    }

    /// What the directory knows nothing of.
    record Everybody() implements Clause {}

    record Text(Dimension dimension, Predicate<String> test) implements Clause {}

    /// One of the hashes must be there; others may have the same.
    record Hashed(Hashes any) implements Clause {}

    /// First came in on these days; days since 1970-01-01.
    record Came(int from, int to) implements Clause {}

    /// Was last heard of on these days; days since 1970-01-01.
    record Heard(int from, int to) implements Clause {}

    record Ranked(RfmSegment segment, Borders.Ruler ruler) implements Clause {}

    record Any(List<Clause> clauses) implements Clause {}

    record No(Clause clause) implements Clause {}
}
