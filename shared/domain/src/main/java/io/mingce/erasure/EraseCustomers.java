package io.mingce.erasure;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.importing.ImportJobs;
import io.mingce.request.RequestId;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Erases customers: everything that is kept of them anywhere, last their keys, and proves it. What has to be known is
/// gathered and stored first, then [ErasureStep]s are done in their order. Each can be repeated and how far it is is stored
/// after each, so that whoever dies is gone on after; of two at work one is ahead, and the other follows.
public final class EraseCustomers {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Erasures erasures;
    private final Leftovers leftovers;
    private final Proof proof;
    private final InstantSource clock;
    private final Gathering gathering;
    private final KeepOut keepOut;
    private final Removal removal;
    private final EraseRecords records;
    private final EraseLatecomers latecomers;
    private final ScrubRows files;
    private final ForgetCopies copies;

    public EraseCustomers(
            BlindIndex index,
            Identifiers identifiers,
            Customers customers,
            Suppressions suppressions,
            Leftovers leftovers,
            Scrubs scrubs,
            ImportJobs imports,
            CopyLedger copies,
            AccessCopies accessCopies,
            Erasures erasures,
            Proof proof,
            InstantSource clock) {
        this.erasures = erasures;
        this.leftovers = leftovers;
        this.proof = proof;
        this.clock = clock;
        this.gathering = new Gathering(index, identifiers, customers);
        this.keepOut = new KeepOut(suppressions, erasures, clock);
        this.removal = new Removal(identifiers, customers, leftovers);
        this.records = new EraseRecords(gathering, keepOut, removal, leftovers);
        this.latecomers =
                new EraseLatecomers(
                        gathering,
                        keepOut,
                        removal,
                        new Latecomers(index, customers, suppressions),
                        leftovers,
                        clock);
        this.files = new ScrubRows(scrubs, imports, clock);
        this.copies = new ForgetCopies(copies, accessCopies);
    }

    /// How far it has come.
    public sealed interface Progress {

        /// Nothing is left to be done.
        record Done(Erasure erasure) implements Progress {}

        /// It goes on, but not before.
        record Wait(Duration atLeast) implements Progress {}

        /// There is more to do and no time left.
        record More() implements Progress {}
    }

    /// Goes on with the erasure of this request, or begins it. Costs some twenty requests, one per id the customers are or
    /// were kept under, one per token and some per import.
    ///
    /// @param customers whom it is about; one that was merged away stands for whoever it was merged into. Who is not there
    ///     is erased already. Counts where it begins alone
    /// @param more whether there is time for one more step; one is done in any case
    public Progress workOn(RequestId id, Set<CustomerId> customers, BooleanSupplier more) {
        Erasure erasure = erasures.find(id).orElseGet(() -> begin(id, customers));
        do {
            Optional<ErasureStep> next = erasure.next();
            if (next.isEmpty()) {
                return new Progress.Done(erasure);
            }
            switch (take(next.get(), erasure)) {
                case Turn.Over(Erasure now, Counts counts) ->
                        erasure =
                                stored(
                                        now.after(
                                                new Erased(
                                                        next.get(),
                                                        counts.byStore(),
                                                        clock.instant())));
                case Turn.Later(Duration atLeast) -> {
                    return new Progress.Wait(atLeast);
                }
                case Turn.Overtaken _ -> erasure = known(id);
            }
        } while (more.getAsBoolean() || erasure.next().isEmpty());
        return new Progress.More();
    }

    private Erasure begin(RequestId id, Set<CustomerId> customers) {
        return stored(
                new Erasure(
                        id,
                        gathering.gather(customers).subject(),
                        clock.instant(),
                        List.of(),
                        Optional.empty(),
                        0));
    }

    /// Or as somebody else has stored it meanwhile.
    private Erasure stored(Erasure erasure) {
        return erasures.save(erasure) ? erasure.at(erasure.version() + 1) : known(erasure.id());
    }

    private Erasure known(RequestId id) {
        return requireNonNull(erasures.find(id).orElse(null), "nobody forgets an erasure");
    }

    private Turn take(ErasureStep step, Erasure erasure) {
        Subject subject = erasure.subject();
        Set<CustomerId> ids = subject.customers();
        var counts = new Counts();
        switch (step) {
            case SUPPRESS -> keepOut.keepOut(erasure, counts);
            case CASES -> counts.add(leftovers.pairs(subject.cases(), subject.merges()));
            case TOKENS -> removal.release(subject.tokens(), ids, counts);
            case RECORDS -> {
                return records.erase(erasure);
            }
            case LATECOMERS -> {
                return latecomers.erase(erasure);
            }
            case FILES -> {
                return files.scrub(erasure);
            }
            case COPIES -> {
                return new Turn.Over(erasure, copies.forget(ids));
            }
            case DIRECTORY -> {
                counts.add(leftovers.directory(ids));
                counts.add(leftovers.jobs(ids));
            }
            case KEYS -> {
                counts.add(leftovers.items(ids));
                counts.add(leftovers.keys(ids));
                if (!leftovers.present(ids).isEmpty()) {
                    return new Turn.Later(SOON);
                }
            }
            case RECIPIENTS -> {
                Set<String> recipients = copies.recipients(ids);
                proof.tell(erasure, recipients);
                counts.add(CopyKind.EXPORT.key(), recipients.size());
            }
            case CERTIFICATE -> {
                return new Turn.Over(
                        erasure.proved(proof.certify(erasure, erasures.ledgerHash(erasure.id()))),
                        counts);
            }
        }
        return new Turn.Over(erasure, counts);
    }
}
