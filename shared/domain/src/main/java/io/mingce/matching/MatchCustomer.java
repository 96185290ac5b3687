package io.mingce.matching;

import io.mingce.customer.CustomerType;
import io.mingce.customer.Traits;
import io.mingce.matching.MatchDecision.Different;

import java.util.Collection;
import java.util.List;

/// Decides whether a record is of a customer: the best member counts, and any member may veto. Cost: some microseconds
/// a member.
public final class MatchCustomer {

    private final Matcher matcher;
    private final String version;

    /// @param weights that the release comes with, or that were estimated since
    public MatchCustomer(MatchWeights weights) {
        this.matcher = Matcher.ofRegister(weights);
        this.version = weights.version();
    }

    /// Of the weights, so that a decision can be explained later.
    public String version() {
        return version;
    }

    /// @param members of the customer, see [#members]
    public MatchDecision decide(MatchProfile record, List<MatchProfile> members) {
        MatchDecision best =
                matcher.decide(
                        record,
                        members.stream().reduce(MatchProfile::union).orElseThrow(),
                        SharedValues.NONE);
        for (MatchProfile member : members) {
            MatchDecision each = matcher.decide(record, member, SharedValues.NONE);
            if (each instanceof Different(var _, var never, var _) && never) {
                return each;
            }
            best = rank(each) > rank(best) ? each : best;
        }
        return best;
    }

    /// The profiles of what the records of a customer say.
    public static List<MatchProfile> members(CustomerType type, Collection<Traits> members) {
        return members.stream().map(traits -> MatchProfiles.of(type, traits)).toList();
    }

    /// Whether a decision makes them one customer without a person.
    public boolean sure(MatchDecision decision) {
        return decision instanceof MatchDecision.Same same && matcher.sure(same);
    }

    private int rank(MatchDecision decision) {
        return switch (decision) {
            case MatchDecision.Same same -> matcher.sure(same) ? 3 : 2;
            case MatchDecision.Maybe _ -> 1;
            case Different _ -> 0;
        };
    }
}
