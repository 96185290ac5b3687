package io.mingce.dedup;

import io.mingce.matching.Basis;
import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.review.ReviewCases;
import io.mingce.review.Ruling;
import io.mingce.review.Ruling.Verdict;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Carries out what a person decides about a review case: first what follows, then the case is closed, so that a
/// repetition finishes what was begun.
public final class RuleCase {

    private final ReviewCases cases;
    private final MergeCustomers merging;
    private final KeepApart keeping;
    private final InstantSource clock;

    public RuleCase(
            ReviewCases cases, MergeCustomers merging, KeepApart keeping, InstantSource clock) {
        this.cases = cases;
        this.merging = merging;
        this.keeping = keeping;
        this.clock = clock;
    }

    /// Both are one customer. Takes back a ruling that they never are.
    public RuledCase same(CaseId id, String person) {
        return open(
                id,
                found ->
                        switch (merging.merge(
                                id.one(), id.other(), Optional.of(person), Basis.RULING)) {
                            case MergeOutcome.Merged _ -> close(found, Verdict.SAME, person);
                            case MergeOutcome.AlreadyOne _, MergeOutcome.Gone _ -> moot(found);
                            case MergeOutcome.OfTwoTypes _ -> new RuledCase.OfTwoTypes();
                            case MergeOutcome.KeptApart _ ->
                                    throw new IllegalStateException("a person overrules it");
                        });
    }

    /// They are never one customer.
    public RuledCase different(CaseId id, String person) {
        return open(
                id,
                found ->
                        switch (keeping.rule(id.one(), id.other())) {
                            case ApartOutcome.KeptApart _ ->
                                    close(found, Verdict.DIFFERENT, person);
                            case ApartOutcome.AlreadyOne _, ApartOutcome.Gone _ -> moot(found);
                        });
    }

    /// Rests until `notBefore`, with whoever said so.
    public RuledCase later(CaseId id, Instant notBefore, String person) {
        return open(
                id,
                found -> {
                    var resting =
                            new ReviewCase(
                                    id,
                                    found.basis(),
                                    found.openedAt(),
                                    Optional.of(person),
                                    Optional.of(notBefore),
                                    Optional.empty());
                    return cases.change(resting) ? new RuledCase.Rests(resting) : decidedBefore(id);
                });
    }

    private RuledCase open(CaseId id, java.util.function.Function<ReviewCase, RuledCase> decide) {
        Optional<ReviewCase> found = cases.find(id);
        if (found.isEmpty()) {
            return new RuledCase.Unknown(id);
        }
        return found.get().isOpen()
                ? decide.apply(found.get())
                : new RuledCase.DecidedBefore(found.get());
    }

    private RuledCase moot(ReviewCase found) {
        return close(found, new Ruling(Verdict.MOOT, clock.instant(), Optional.empty()));
    }

    private RuledCase close(ReviewCase found, Verdict verdict, String person) {
        return close(found, new Ruling(verdict, clock.instant(), Optional.of(person)));
    }

    private RuledCase close(ReviewCase found, Ruling ruling) {
        var decided =
                new ReviewCase(
                        found.id(),
                        found.basis(),
                        found.openedAt(),
                        found.owner(),
                        found.notBefore(),
                        Optional.of(ruling));
        return cases.change(decided) ? new RuledCase.Ruled(decided) : decidedBefore(found.id());
    }

    private RuledCase decidedBefore(CaseId id) {
        return cases.find(id)
                .<RuledCase>map(RuledCase.DecidedBefore::new)
                .orElseGet(() -> new RuledCase.Unknown(id));
    }
}
