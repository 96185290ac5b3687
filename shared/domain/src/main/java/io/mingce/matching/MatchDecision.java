package io.mingce.matching;

import java.util.List;

/// What is known of two records or customers together.
public sealed interface MatchDecision {

    /// Sum of the weights, bits.
    double score();

    /// Rules that spoke, and with them what a person needs to know.
    List<MatchRule> reasons();

    /// One customer.
    ///
    /// @param reasons for a doubt; none where no person needs to confirm it
    record Same(double score, List<MatchRule> reasons) implements MatchDecision {

        /// Whether it may be merged without a person.
        public boolean sure() {
            return reasons.isEmpty();
        }
    }

    /// A person should look.
    record Maybe(double score, List<MatchRule> reasons) implements MatchDecision {}

    /// Two customers.
    ///
    /// @param never a rule forbids it, so that nothing between may join them either
    record Different(double score, boolean never, List<MatchRule> reasons)
            implements MatchDecision {}
}
