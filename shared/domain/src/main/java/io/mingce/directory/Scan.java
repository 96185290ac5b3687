package io.mingce.directory;

import java.util.List;
import java.util.function.IntPredicate;

/// A filter made ready for the rows that a directory holds now: each text is tested once, not once a row.
final class Scan {

    private final IntPredicate[] tests;

    Scan(List<Clause> clauses, Columns columns) {
        tests = all(clauses, columns);
    }

    private static IntPredicate[] all(List<Clause> clauses, Columns columns) {
        return clauses.stream().map(clause -> test(clause, columns)).toArray(IntPredicate[]::new);
    }

    private static IntPredicate test(Clause clause, Columns columns) {
        return switch (clause) {
            case Clause.Everybody _ -> _ -> true;
            case Clause.Text(var dimension, var test) -> {
                Column column = columns.text(dimension);
                boolean[] passing = column.passing(test);
                yield row -> passing[column.code(row)];
            }
            case Clause.Hashed(var any) -> {
                HashPool hashes = columns.hashes();
                int[] wanted = any.stream().toArray();
                yield row -> hashes.has(row, wanted);
            }
            case Clause.Came(int from, int to) -> within(columns.created(), from, to);
            case Clause.Heard(int from, int to) -> within(columns.active(), from, to);
            case Clause.Ranked(var segment, var ruler) -> {
                Sales sales = columns.sales();
                yield row -> sales.segment(row, ruler) == segment;
            }
            case Clause.Any(var clauses) -> {
                IntPredicate[] any = all(clauses, columns);
                yield row -> any(any, row);
            }
            case Clause.No(var not) -> test(not, columns).negate();
        };
    }

    private static IntPredicate within(char[] days, int from, int to) {
        return row -> days[row] >= from && days[row] <= to;
    }

    private static boolean any(IntPredicate[] tests, int row) {
        for (IntPredicate test : tests) {
            if (test.test(row)) {
                return true;
            }
        }
        return false;
    }

    boolean passes(int row) {
        for (IntPredicate test : tests) {
            if (!test.test(row)) {
                return false;
            }
        }
        return true;
    }
}
