package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.CustomerId;
import io.mingce.registration.ReviewCase;
import io.mingce.store.engine.Tables;

import java.util.Set;
import java.util.stream.Collectors;

/// The review cases in the table of jobs.
final class StoredCases {

    private StoredCases() {}

    static Set<ReviewCase> of(Tables tables) {
        return tables.scan(tables.jobs()).stream()
                .map(ReviewCaseItem.SCHEMA::mapToItem)
                .map(item ->
                        new ReviewCase(
                                new CustomerId(requireNonNull(item.one)),
                                new CustomerId(requireNonNull(item.other)),
                                ReviewCase.Reason.valueOf(requireNonNull(item.reason))))
                .collect(Collectors.toSet());
    }
}
