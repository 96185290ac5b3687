package io.mingce.audit;

import io.mingce.audit.Access.Outcome;
import io.mingce.audit.Alert.Kind;
import io.mingce.customer.CustomerId;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/// What is too much, for one person within the window.
///
/// @param customers different customers
/// @param outside accesses outside `hours`
/// @param refusals refusals
public record WatchRules(
        Duration window, int customers, int outside, int refusals, WorkingHours hours) {

    int limit(Kind kind) {
        return switch (kind) {
            case MANY_CUSTOMERS -> customers;
            case OUTSIDE_HOURS -> outside;
            case REFUSALS -> refusals;
        };
    }

    /// What `link` adds to the count, each thing counted once within the window.
    Set<String> counts(Kind kind, Link link) {
        Access access = link.access();
        boolean refused = access.outcome() == Outcome.REFUSED;
        boolean counts =
                switch (kind) {
                    case MANY_CUSTOMERS -> !refused;
                    case OUTSIDE_HOURS ->
                            !refused
                                    && !access.customers().isEmpty()
                                    && !hours.include(access.at());
                    case REFUSALS -> refused;
                };
        if (!counts) {
            return Set.of();
        }
        return kind == Kind.MANY_CUSTOMERS
                ? access.customers().stream().map(CustomerId::value).collect(Collectors.toSet())
                : Set.of(link.chain() + "#" + link.number());
    }
}
