package io.mingce.dedup;

import io.mingce.customer.CustomerId;
import io.mingce.dedup.DryRunReport.Kind;
import io.mingce.dedup.DryRunReport.Sample;
import io.mingce.matching.Basis;
import io.mingce.matching.BulkMatching.Open;
import io.mingce.matching.Constraints.Pair;
import io.mingce.matching.MatchMembers;
import io.mingce.matching.MatchWeights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Samples of what two trials over the same customers decide otherwise.
final class Differences {

    private final Base base;
    private final MatchMembers matching;

    /// @param asked weights that the samples are explained by
    Differences(Base base, MatchWeights asked) {
        this.base = base;
        this.matching = new MatchMembers(asked);
    }

    List<Sample> between(Trial inForce, Trial asked) {
        var samples = new ArrayList<Sample>();
        samples.addAll(merges(Kind.MERGE_ADDED, asked, inForce));
        samples.addAll(merges(Kind.MERGE_LOST, inForce, asked));
        Set<Integer> before = inForce.apart();
        asked.apart().stream()
                .filter(customer -> !before.contains(customer))
                .limit(DryRunReport.SAMPLES)
                .forEach(customer -> samples.add(apart(customer, asked)));
        samples.addAll(cases(Kind.CASE_ADDED, asked, inForce));
        samples.addAll(cases(Kind.CASE_LOST, inForce, asked));
        return samples;
    }

    private List<Sample> merges(Kind kind, Trial in, Trial not) {
        return in.merges().stream()
                .filter(pair -> !not.together(pair))
                .limit(DryRunReport.SAMPLES)
                .map(pair -> sample(kind, pair))
                .toList();
    }

    private Sample apart(int customer, Trial asked) {
        List<Integer> places = base.places(customer);
        int first = asked.group(places.getFirst());
        return sample(
                Kind.APART,
                List.of(base.id(customer)),
                places.stream().filter(place -> asked.group(place) == first).toList(),
                places.stream().filter(place -> asked.group(place) != first).toList());
    }

    private List<Sample> cases(Kind kind, Trial in, Trial not) {
        return in.cases().entrySet().stream()
                .filter(each -> each.getKey().first() != each.getKey().second())
                .filter(each -> !not.asks(each.getKey()))
                .limit(DryRunReport.SAMPLES)
                .map(each -> sample(kind, each.getKey(), each.getValue()))
                .toList();
    }

    private Sample sample(Kind kind, Pair pair, Optional<Open> found) {
        return found.map(open -> new Sample(kind, ids(pair), open.score(), open.reasons()))
                .orElseGet(() -> sample(kind, pair));
    }

    private Sample sample(Kind kind, Pair pair) {
        return sample(kind, ids(pair), base.places(pair.first()), base.places(pair.second()));
    }

    private Sample sample(
            Kind kind, List<CustomerId> ids, List<Integer> some, List<Integer> others) {
        Basis basis = matching.basis(base.profiles(some), base.profiles(others));
        return new Sample(kind, ids, basis.score(), basis.reasons());
    }

    private List<CustomerId> ids(Pair pair) {
        return List.of(base.id(pair.first()), base.id(pair.second()));
    }
}
