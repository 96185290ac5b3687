package io.mingce.matching;

import static io.mingce.matching.MatchRule.UNKNOWN_HOLDER;

import io.mingce.matching.MatchDecision.Different;
import io.mingce.matching.MatchDecision.Maybe;
import io.mingce.matching.MatchDecision.Same;

import java.util.ArrayList;
import java.util.List;

/// Decides of two profiles whether they are of one customer. A pure function of its arguments; safe for many threads.
/// Cost: about a microsecond.
public final class Matcher {

    private static final MatchRule[] RULES = MatchRule.values();

    private final MatchWeights weights;
    private final TermFrequencies frequencies;
    private final boolean attaching;

    public Matcher(MatchWeights weights, TermFrequencies frequencies) {
        this(weights, frequencies, false);
    }

    private Matcher(MatchWeights weights, TermFrequencies frequencies, boolean attaching) {
        this.weights = weights;
        this.frequencies = frequencies;
        this.attaching = attaching;
    }

    /// A matcher for customers that come and go, where frequencies that change would make decisions depend on the order
    /// in which they come. A record without a name goes to the one holder of its phone or e-mail, whoever that is: it
    /// merges nobody.
    public static Matcher ofRegister(MatchWeights weights) {
        return new Matcher(weights, TermFrequencies.NONE, true);
    }

    /// Whether a record without a name goes to the one holder of its phone, whoever that is.
    boolean attaching() {
        return attaching;
    }

    /// Whether a decision needs no person.
    boolean sure(Same same) {
        return same.sure() || (attaching && same.reasons().equals(List.of(UNKNOWN_HOLDER)));
    }

    public MatchDecision decide(MatchProfile a, MatchProfile b, SharedValues shared) {
        if (a.type() != b.type()) {
            return new Different(0, true, List.of());
        }
        Evidence evidence = Evidence.of(a, b, shared);
        double score = weights.bits(evidence) + frequencies.adjustment(a, b, evidence);
        return decide(evidence, score);
    }

    boolean sparse() {
        return frequencies.sparse();
    }

    MatchDecision decide(Evidence evidence, double score) {
        MatchWeights.Thresholds thresholds = weights.thresholds(evidence.type());
        var holds = new ArrayList<MatchRule>(2);
        var doubts = new ArrayList<MatchRule>(2);
        for (MatchRule rule : RULES) {
            if (rule.applies(evidence)) {
                switch (rule.effect()) {
                    case NEVER -> {
                        return new Different(score, true, List.of(rule));
                    }
                    case HOLD -> holds.add(rule);
                    case DOUBT -> doubts.add(rule);
                }
            }
        }
        if (score < thresholds.review() || Agreements.of(evidence) == 0) {
            return new Different(score, false, List.of());
        }
        if (holds.isEmpty() && score >= thresholds.merge()) {
            return new Same(score, List.copyOf(doubts));
        }
        if (holds.isEmpty()) {
            holds.add(MatchRule.TOO_WEAK);
        }
        return new Maybe(score, List.copyOf(holds));
    }
}
