package io.mingce.archiving;

import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Hands those who are archived for a period over to deletion. They stay where they are until it takes them, and are handed
/// over again with each run.
public final class HandOverEnded implements RunTask {

    private final Candidates archived;
    private final Customers customers;
    private final RetentionEnds ends;
    private final int days;

    /// @param archived those who are, by the day they were
    /// @param days for how long, 1 and up
    /// @throws IllegalArgumentException where that is no period
    public HandOverEnded(Candidates archived, Customers customers, RetentionEnds ends, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("the period must be 1 day at least");
        }
        this.archived = archived;
        this.customers = customers;
        this.ends = ends;
        this.days = days;
    }

    @Override
    public Candidates candidates() {
        return archived;
    }

    @Override
    public LocalDate until(LocalDate day) {
        return day.minusDays(days);
    }

    @Override
    public Work begin(ArchiveRun run, Instant now) {
        return (ids, _) -> consider(ids, run);
    }

    private Considered consider(List<CustomerId> ids, ArchiveRun run) {
        Map<CustomerId, Customer> found = customers.find(Set.copyOf(ids));
        Set<CustomerId> ended =
                ids.stream().filter(id -> isArchived(id, found)).collect(Collectors.toSet());
        if (!run.dryRun() && !ended.isEmpty()) {
            ends.handOver(ended, run.day());
        }
        var tally = new Tally(ids.size());
        ids.forEach(id -> {
            if (ended.contains(id)) {
                tally.moved(0);
            } else {
                tally.touched();
            }
        });
        return tally.considered();
    }

    /// Who came back, or was merged, is among them until the next run fetches what is left of him. Who is restricted is only to
    /// be stored: that ends with a request, or a hold, not by itself.
    private static boolean isArchived(CustomerId id, Map<CustomerId, Customer> found) {
        Customer customer = found.get(id);
        return customer != null
                && customer.id().equals(id)
                && !customer.restricted()
                && customer.archived() == Archived.WHOLLY;
    }
}
