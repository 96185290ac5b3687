package io.mingce.request;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Customer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Looks for legal holds. One request.
///
/// @param zone in which the days of holds begin
record HoldCheck(Holds holds, ZoneId zone) {

    /// One may be released before its day: it is looked for again after this.
    private static final Duration AGAIN = Duration.ofDays(1);

    /// When to look again; empty where no hold stands in the way, of the customers or of whoever was merged into them.
    Optional<Instant> until(List<Customer> customers, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return holds
                .of(customers.stream().flatMap(each -> each.partitions().stream()).collect(toSet()))
                .stream()
                .map(Hold::until)
                .filter(day -> !today.isAfter(day))
                .max(Comparator.naturalOrder())
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .map(end -> end.isBefore(now.plus(AGAIN)) ? end : now.plus(AGAIN));
    }
}
