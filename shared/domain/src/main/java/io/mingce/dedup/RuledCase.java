package io.mingce.dedup;

import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;

/// What became of a ruling on a review case.
public sealed interface RuledCase {

    /// It is done. Of two that were one already, or one of which is gone, nothing was left to decide: see the verdict.
    record Ruled(ReviewCase decided) implements RuledCase {}

    /// It rests.
    record Rests(ReviewCase resting) implements RuledCase {}

    /// Somebody else decided before.
    record DecidedBefore(ReviewCase decided) implements RuledCase {}

    /// The two cannot be one: a person and a company. The case stays open.
    record OfTwoTypes() implements RuledCase {}

    /// There is no such case.
    record Unknown(CaseId id) implements RuledCase {}
}
