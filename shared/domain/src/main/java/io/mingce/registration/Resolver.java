package io.mingce.registration;

import static java.util.stream.Collectors.toMap;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.matching.Basis;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchDecision;
import io.mingce.matching.MatchDecision.Different;
import io.mingce.matching.MatchProfile;
import io.mingce.matching.MatchRule;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides whose record it is, among the customers that share an identifier with it:
///
/// 1. same channel and external id, ID card or USCC: the same customer, unless matching forbids it;
/// 2. same phone or e-mail, and matching says without a doubt that it is the same customer; a record without a name only
///    where this is so of one customer alone;
/// 3. otherwise nobody we know. Who shares a phone or e-mail under another name becomes a review case.
///
/// Whoever shares no identifier but much else is found later, see [io.mingce.dedup.Deduplicate].
final class Resolver {

    private record Judged(Candidate candidate, MatchDecision decision) {

        private static final Comparator<Judged> BEST_FIRST =
                Comparator.comparing((Judged j) -> j.candidate.strongest())
                        .thenComparingDouble(j -> -j.decision.score())
                        .thenComparing(j -> j.candidate.customer().since())
                        .thenComparing(j -> j.candidate.customer().id());

        Customer customer() {
            return candidate.customer();
        }
    }

    /// Nobody decides one by one whether somebody is one of the many who share a switchboard.
    private static final int MOST_CASES = 3;

    private final MatchCustomer matching;

    Resolver(MatchCustomer matching) {
        this.matching = matching;
    }

    Resolution resolve(MatchProfile incoming, Collection<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return new Resolution.Unknown(Map.of());
        }
        List<Judged> judged =
                candidates.stream()
                        .filter(c -> c.customer().profile().type() == incoming.type())
                        .map(c -> new Judged(c, matching.decide(incoming, c.members())))
                        .sorted(Judged.BEST_FIRST)
                        .toList();
        List<Judged> possible = judged.stream().filter(j -> !never(j.decision())).toList();
        List<Judged> decisive = possible.stream().filter(j -> j.candidate().decisive()).toList();
        if (!decisive.isEmpty()) {
            return known(decisive, MatchRule.IDENTIFIERS_OF_BOTH);
        }
        List<Judged> same = possible.stream().filter(j -> matching.sure(j.decision())).toList();
        if (same.size() == 1 || (!same.isEmpty() && incoming.named())) {
            return known(same, MatchRule.SEVERAL_HOLDERS);
        }
        var maybe = new HashMap<CustomerId, Basis>();
        judged.stream()
                .limit(MOST_CASES)
                .forEach(j -> maybe.put(j.customer().id(), basis(j, MatchRule.SHARED_CONTACT)));
        return new Resolution.Unknown(Map.copyOf(maybe));
    }

    private Resolution known(List<Judged> same, MatchRule others) {
        Map<CustomerId, Basis> maybe =
                same.stream()
                        .skip(1)
                        .limit(MOST_CASES)
                        .collect(toMap(j -> j.customer().id(), j -> basis(j, others)));
        return new Resolution.Known(same.getFirst().customer().id(), maybe);
    }

    /// @param otherwise why, where no rule spoke
    private Basis basis(Judged judged, MatchRule otherwise) {
        List<MatchRule> reasons = judged.decision().reasons();
        return new Basis(
                judged.decision().score(),
                reasons.isEmpty() ? List.of(otherwise) : reasons,
                matching.version());
    }

    private static boolean never(MatchDecision decision) {
        return decision instanceof Different(var _, var never, var _) && never;
    }
}
