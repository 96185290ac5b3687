package io.mingce.dedup;

import io.mingce.customer.Customer;
import io.mingce.customer.Lineage;
import io.mingce.customer.SourceRecord;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchDecision;
import io.mingce.matching.MatchProfile;
import io.mingce.matching.MatchProfiles;
import io.mingce.registration.Tree;

import java.util.List;

/// Whose a record is by matching alone, when a merge is taken back.
public final class Suggestions {

    private final MatchCustomer matching;

    public Suggestions(MatchCustomer matching) {
        this.matching = matching;
    }

    /// @param since the records in question; `staying` has them
    List<Conflict> of(Merge merge, Tree staying, Tree leaving, List<SourceRecord> since) {
        Tree before = staying.keeping((_, source) -> !since.contains(source));
        Customer other = profile(leaving);
        return since.stream()
                .map(source -> {
                    boolean leaves =
                            !before.isEmpty()
                                    && rank(source, other) > rank(source, profile(before));
                    return new Conflict(
                            source.id(), source.origin(), leaves ? merge.from() : merge.into());
                })
                .toList();
    }

    private static Customer profile(Tree tree) {
        return Customer.project(tree.customer().id(), tree.sources(), Lineage.NONE, 0);
    }

    private double rank(SourceRecord source, Customer customer) {
        MatchProfile profile = MatchProfiles.of(source.type(), source.traits());
        MatchDecision decision =
                matching.decide(
                        profile,
                        MatchCustomer.members(
                                source.type(), customer.profile().statements().keySet()));
        double certainty =
                switch (decision) {
                    case MatchDecision.Same _ -> 2_000;
                    case MatchDecision.Maybe _ -> 1_000;
                    case MatchDecision.Different _ -> 0;
                };
        return certainty + decision.score();
    }
}
