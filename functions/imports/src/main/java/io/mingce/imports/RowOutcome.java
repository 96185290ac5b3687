package io.mingce.imports;

import io.mingce.cleaning.Finding;
import io.mingce.cleaning.Severity;

import java.util.List;

/// What became of one row.
///
/// @param row its number
/// @param result what counts it
/// @param customer id of the customer it went to, or the empty string
/// @param findings what cleaning found on it
record RowOutcome(long row, Result result, String customer, List<Finding> findings) {

    enum Result {
        CREATED,
        MERGED,
        UNCHANGED,
        REJECTED,
        SUPPRESSED
    }

    RowOutcome {
        findings = List.copyOf(findings);
    }

    /// Whether its owner has something to put right: the row was not taken, or a value of it was not.
    boolean needsFixing() {
        return result == Result.REJECTED
                || findings.stream().anyMatch(f -> f.severity() == Severity.REJECTED);
    }

    static String name(int chunk) {
        return "outcome-%05d".formatted(chunk);
    }
}
