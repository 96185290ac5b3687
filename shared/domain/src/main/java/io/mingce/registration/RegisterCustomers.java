package io.mingce.registration;

import io.mingce.cleaning.Cleaned;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.erasure.Suppressions;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.matching.MatchCustomer;
import io.mingce.review.ReviewCases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// The only door by which customer data enters, whoever brings it: cleans a batch of records, finds whose they are,
/// and stores them.
///
/// Exactly once without transactions: every id derives from the incoming record; tokens are claimed first, the
/// customer is stored next and its source record last. So any prefix of the work can be repeated, by whoever comes
/// next: a token that leads to a customer not stored yet is a customer still to be filled, and a stored source
/// record proves that all before it is done.
///
/// Costs, for a batch: one request to see who is kept out, one to look up tokens, one for the customers found, one for their
/// source records, one to claim, one or two to store, each per 25–100 items; nothing per record.
public final class RegisterCustomers {

    private static final int ROUNDS = 12;
    private static final long PAUSE_NANOS = 5_000_000;

    private final Cleaning cleaning;
    private final Resolver resolver;
    private final BlindIndex index;
    private final Identifiers identifiers;
    private final Customers customers;
    private final ReviewCases cases;
    private final Suppressions suppressions;
    private final ZoneId zone;

    /// @param zone in which channels state local times
    public RegisterCustomers(
            Cleaning cleaning,
            MatchCustomer matching,
            BlindIndex index,
            Identifiers identifiers,
            Customers customers,
            ReviewCases cases,
            Suppressions suppressions,
            ZoneId zone) {
        this.cleaning = cleaning;
        this.resolver = new Resolver(matching);
        this.index = index;
        this.identifiers = identifiers;
        this.customers = customers;
        this.cases = cases;
        this.suppressions = suppressions;
        this.zone = zone;
    }

    /// Registers each record and says what became of it.
    ///
    /// @throws Contended when others kept changing the same customers; what was stored stays, a repetition
    ///     finishes the rest
    public Map<SourceId, Outcome> register(Collection<Incoming> batch) {
        var outcomes = new LinkedHashMap<SourceId, Outcome>();
        List<Pending> open = new ArrayList<>();
        for (Incoming incoming : batch) {
            Cleaned cleaned =
                    cleaning.clean(
                            incoming.raw(), LocalDate.ofInstant(incoming.receivedAt(), zone));
            if (cleaned.usable()) {
                open.add(Pending.of(incoming, cleaned, index, zone));
            } else {
                outcomes.put(incoming.id(), new Outcome.Rejected(cleaned.findings()));
            }
        }
        var admission = new Admission(suppressions, index);
        var retreat = new Retreat(admission, identifiers, customers);
        for (int round = 0; !open.isEmpty(); round++) {
            if (round == ROUNDS) {
                throw new Contended(open.size());
            }
            if (round > 0) {
                LockSupport.parkNanos(
                        ThreadLocalRandom.current().nextLong(PAUSE_NANOS << Math.min(round, 6)));
            }
            List<Pending> admitted = admission.admit(open, outcomes);
            if (round > 0 && admitted.size() < open.size()) {
                retreat.from(
                        open.stream()
                                .filter(pending ->
                                        outcomes.get(pending.incoming().id())
                                                instanceof Outcome.Suppressed)
                                .toList());
            }
            open =
                    new Round(resolver, index, identifiers, customers, cases, admission, round > 0)
                            .run(admitted, outcomes);
        }
        return outcomes;
    }
}
