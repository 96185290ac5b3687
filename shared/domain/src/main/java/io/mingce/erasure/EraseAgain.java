package io.mingce.erasure;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;
import io.mingce.registration.Contended;
import io.mingce.registration.WithdrawSources;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Erases what is there again of somebody who was erased, and whoever came late.
final class EraseAgain {

    /// Records that came in later than that were asked for when they came, however slow their writer was.
    private static final Duration LATE = Duration.ofHours(1);

    private static final int ROUNDS = 12;

    private final Customers customers;
    private final Suppressions suppressions;
    private final Leftovers leftovers;
    private final Scrubs scrubs;
    private final ForgetCopies copies;
    private final Erasures erasures;
    private final InstantSource clock;
    private final Gathering gathering;
    private final Removal removal;
    private final Latecomers latecomers;
    private final WithdrawSources withdrawing;

    EraseAgain(
            BlindIndex index,
            Identifiers identifiers,
            Customers customers,
            Suppressions suppressions,
            Leftovers leftovers,
            Scrubs scrubs,
            ForgetCopies copies,
            Erasures erasures,
            InstantSource clock) {
        this.customers = customers;
        this.suppressions = suppressions;
        this.leftovers = leftovers;
        this.scrubs = scrubs;
        this.copies = copies;
        this.erasures = erasures;
        this.clock = clock;
        this.gathering = new Gathering(index, identifiers, customers);
        this.removal = new Removal(identifiers, customers, leftovers);
        this.latecomers = new Latecomers(index, customers, suppressions);
        this.withdrawing = new WithdrawSources(index, identifiers, customers);
    }

    /// @param present of whom anything is there
    /// @param holders who holds any token that was theirs
    /// @return whether there was anything
    boolean erase(Erasures.Entry entry, Set<CustomerId> present, Set<CustomerId> holders) {
        Set<CustomerId> own = entry.customers();
        var others = new HashSet<>(holders);
        others.removeAll(own);
        Set<CustomerId> late =
                latecomers.among(others, own, entry.suppressed(), entry.at().plus(LATE));
        if (late.isEmpty()
                && Collections.disjoint(own, present)
                && Collections.disjoint(own, holders)) {
            return false;
        }
        leave(own);
        var ids = new HashSet<>(own);
        ids.addAll(late);
        var counts = new Counts();
        for (int round = 0; round < ROUNDS; round++) {
            Gathered now = gathering.gather(ids);
            ids.addAll(now.subject().customers());
            keepOut(entry, now.subject());
            leftovers.pairs(now.subject().cases(), now.subject().merges());
            var tokens = new HashSet<>(entry.tokens());
            tokens.addAll(now.subject().tokens());
            removal.release(tokens, ids, counts);
            if (now.isEmpty()) {
                forget(ids);
                return true;
            }
            removal.withdraw(now, counts);
            now.subject().rows().forEach((id, rows) -> scrubs.ask(id, entry.id(), rows));
        }
        throw new Contended(ids.size());
    }

    /// A table that is as it was may say that they are merged into somebody who is somebody else, as was found out since:
    /// only what is theirs goes from there.
    private void leave(Set<CustomerId> own) {
        for (Customer survivor : Set.copyOf(customers.find(own).values())) {
            if (!own.contains(survivor.id())) {
                Set<CustomerId> theirs =
                        survivor.partitions().stream().filter(own::contains).collect(toSet());
                Set<SourceId> sources =
                        theirs.stream()
                                .flatMap(id -> customers.sources(id).stream())
                                .map(SourceRecord::id)
                                .collect(toSet());
                withdrawing.withdraw(survivor.id(), sources);
                leftovers.items(theirs);
            }
        }
    }

    /// Who came late is not to be there either.
    private void keepOut(Erasures.Entry entry, Subject more) {
        var known =
                new Subject(
                        entry.customers(),
                        entry.tokens(),
                        entry.suppressed(),
                        Map.of(),
                        Set.of(),
                        Set.of());
        Subject all = known.and(more);
        if (all.customers().equals(known.customers())
                && all.tokens().equals(known.tokens())
                && all.suppressed().equals(known.suppressed())) {
            return;
        }
        erasures.note(
                new Erasures.Entry(
                        entry.id(), all.customers(), all.tokens(), all.suppressed(), entry.at()));
        var keys = new HashSet<Token>(all.suppressed());
        keys.removeAll(suppressions.among(keys).keySet());
        if (!keys.isEmpty()) {
            suppressions.suppress(keys, entry.id(), clock.instant());
        }
    }

    private void forget(Set<CustomerId> ids) {
        copies.forget(ids);
        leftovers.items(ids);
        leftovers.directory(ids);
        leftovers.jobs(ids);
        leftovers.keys(ids);
    }
}
