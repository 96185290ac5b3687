package io.mingce.archiving;

import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.review.ReviewCase;
import io.mingce.review.ReviewCases;
import io.mingce.tagging.TagAssignments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;

/// Moves those who are dormant into the archive, and the records of those who came back out of it. Who stays and still is in
/// the index is taken out of it, or put off, so that nobody is considered every night; the rules look at him again, since
/// what they made of him meanwhile may have been overwritten with what they had made before.
public final class MoveDormant implements RunTask {

    /// After which one that stays for a reason is considered again.
    private static final int EXEMPT_DAYS = 30;

    private static final int CASES = 100;

    private final Candidates dormant;
    private final Customers customers;
    private final Archive archive;
    private final TagAssignments assignments;
    private final ReviewCases cases;
    private final ArchivePolicy policy;
    private final ArchiveExemptions exemptions;
    private final ZoneId zone;

    /// @param dormant those who are
    /// @param zone in which days begin
    public MoveDormant(
            Candidates dormant,
            Customers customers,
            Archive archive,
            TagAssignments assignments,
            ReviewCases cases,
            ArchivePolicy policy,
            ArchiveExemptions exemptions,
            ZoneId zone) {
        this.dormant = dormant;
        this.customers = customers;
        this.archive = archive;
        this.assignments = assignments;
        this.cases = cases;
        this.policy = policy;
        this.exemptions = exemptions;
        this.zone = zone;
    }

    @Override
    public Candidates candidates() {
        return dormant;
    }

    @Override
    public LocalDate until(LocalDate day) {
        return day;
    }

    /// One request for each hundred open review cases.
    @Override
    public Work begin(ArchiveRun run, Instant now) {
        return new Moves(run.dryRun(), LocalDate.ofInstant(now, zone), inCases());
    }

    /// Everybody who waits for a person to decide who he is.
    private Set<CustomerId> inCases() {
        var ids = new HashSet<CustomerId>();
        Optional<String> next = Optional.empty();
        do {
            ReviewCases.Page page =
                    cases.page(ReviewCases.Order.AGE, Optional.empty(), next, CASES);
            page.cases().stream()
                    .map(ReviewCase::id)
                    .forEach(id -> ids.addAll(Set.of(id.one(), id.other())));
            next = page.next();
        } while (next.isPresent());
        return ids;
    }

    private final class Moves implements Work {

        private final boolean dryRun;
        private final LocalDate today;
        private final Set<CustomerId> inCases;

        Moves(boolean dryRun, LocalDate today, Set<CustomerId> inCases) {
            this.dryRun = dryRun;
            this.today = today;
            this.inCases = inCases;
        }

        @Override
        public Considered consider(List<CustomerId> ids, DoubleConsumer spent) {
            var tally = new Tally(ids.size());
            Map<CustomerId, Customer> found = customers.find(Set.copyOf(ids));
            for (CustomerId id : ids) {
                Customer customer = found.get(id);
                // Who is gone, or merged away, or archived already is in the index for a moment.
                if (customer != null
                        && customer.id().equals(id)
                        && customer.archived() != Archived.WHOLLY) {
                    tally.each(id, () -> consider(customer, tally, spent));
                }
            }
            return tally.considered();
        }

        private void consider(Customer customer, Tally tally, DoubleConsumer spent) {
            if (policy.dormantFrom(customer, zone).isAfter(today)) {
                boolean partly = customer.archived() == Archived.PARTLY;
                if (stays(customer, Optional.empty()) && partly) {
                    tally.broughtBack();
                } else {
                    tally.touched();
                }
                return;
            }
            Optional<Exemption> why = exemption(customer);
            if (why.isPresent()) {
                tally.exempt(why.get());
                // Whoever is restricted is dormant never: the rules look again when it is taken
                // back.
                stays(customer, again(customer));
            } else if (dryRun) {
                tally.moved(0);
            } else {
                Optional<Archive.Moved> moved = archive.archive(customer, today);
                moved.map(Archive.Moved::writeUnits).ifPresentOrElse(tally::moved, tally::touched);
                moved.map(Archive.Moved::writeUnits).ifPresent(spent::accept);
            }
        }

        private Optional<LocalDate> again(Customer customer) {
            return Optional.of(today.plusDays(EXEMPT_DAYS)).filter(_ -> !customer.restricted());
        }

        private Optional<Exemption> exemption(Customer customer) {
            return exemptions
                    .of(customer, today)
                    .or(() ->
                            Optional.of(Exemption.OPEN_CASE)
                                    .filter(_ ->
                                            !Collections.disjoint(customer.partitions(), inCases)));
        }

        /// All of it is where it was before it was dormant, and it is considered from `day` on again.
        ///
        /// @return whether nobody changed it meanwhile
        private boolean stays(Customer customer, Optional<LocalDate> day) {
            if (dryRun) {
                return true;
            }
            Optional<Customer> back =
                    customer.archived() == Archived.PARTLY
                            ? archive.bringBack(customer)
                            : Optional.of(customer);
            // Who was changed just now is looked at by the rules for that, which have a say in it
            // too.
            back.ifPresent(now ->
                    assignments.assign(
                            List.of(now.assigned(now.assigned().dormant(day).due(today)))));
            return back.isPresent();
        }
    }
}
