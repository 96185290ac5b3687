package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import io.mingce.review.ReviewCase;
import io.mingce.store.engine.Tables;

import java.util.Set;
import java.util.stream.Collectors;

/// The review cases in the table of jobs.
final class StoredCases {

    private StoredCases() {}

    static Set<ReviewCase> of(Tables tables) {
        return tables.scan(tables.jobs()).stream()
                .filter(item -> requireNonNull(item.get("job")).s().startsWith("review#"))
                .map(ReviewCaseItem::reviewCase)
                .collect(Collectors.toSet());
    }
}
