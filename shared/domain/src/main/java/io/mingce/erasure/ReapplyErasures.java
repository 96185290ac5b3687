package io.mingce.erasure;

import static java.util.stream.Collectors.toSet;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;
import io.mingce.importing.ImportJobs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Sees to it that whoever was erased stays so: each night for those of the last days, in case something was written late;
/// for all when a table was restored, before it serves. Can be repeated.
public final class ReapplyErasures {

    private final Erasures erasures;
    private final Identifiers identifiers;
    private final Leftovers leftovers;
    private final EraseAgain again;

    /// @param proof nobody is told again: what was restored was never theirs
    public ReapplyErasures(
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
        this.identifiers = identifiers;
        this.leftovers = leftovers;
        this.again =
                new EraseAgain(
                        index,
                        identifiers,
                        customers,
                        suppressions,
                        leftovers,
                        scrubs,
                        new ForgetCopies(copies, accessCopies),
                        erasures,
                        clock);
    }

    /// How far it came.
    ///
    /// @param looked at how many erasures
    /// @param again how many of them had to be done again
    /// @param next since when to go on; empty where all were looked at
    public record Reapplied(int looked, int again, Optional<Instant> next) {}

    /// Looks at all erasures since then, oldest first. One request a page, a few for all of a page together, one more for each
    /// of which somebody else has anything in common.
    ///
    /// @param more whether there is time for one more page
    public Reapplied reapply(Instant since, BooleanSupplier more) {
        int looked = 0;
        int done = 0;
        Optional<String> from = Optional.empty();
        while (true) {
            Erasures.Page page = erasures.noted(since, from);
            done += again(page);
            looked += page.entries().size();
            from = page.next();
            if (from.isEmpty()) {
                return new Reapplied(looked, done, Optional.empty());
            }
            Instant last = page.entries().getLast().at();
            // Or else whoever goes on would begin where this one did.
            boolean further = last.isAfter(page.entries().getFirst().at());
            if (further && !more.getAsBoolean()) {
                return new Reapplied(looked, done, Optional.of(last));
            }
        }
    }

    private int again(Erasures.Page page) {
        var ids = new HashSet<CustomerId>();
        var tokens = new HashSet<Token>();
        for (Erasures.Entry entry : page.entries()) {
            ids.addAll(entry.customers());
            tokens.addAll(entry.tokens());
        }
        Set<CustomerId> present = leftovers.present(ids);
        var held = identifiers.find(tokens);
        int done = 0;
        for (Erasures.Entry entry : page.entries()) {
            Set<CustomerId> holders =
                    entry.tokens().stream()
                            .flatMap(token -> Optional.ofNullable(held.get(token)).stream())
                            .flatMap(each -> each.ids().stream())
                            .collect(toSet());
            done += again.erase(entry, present, holders) ? 1 : 0;
        }
        return done;
    }
}
