package io.mingce.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the customers in a whole set of profiles.
public final class BulkMatching {

    /// @param groups for each profile, the number of its customer: the place of the customer's first profile
    /// @param open pairs for a person to look at
    /// @param candidates how many pairs were compared
    /// @param genericKeys how many keys too many profiles share to say anything
    /// @param sure as `groups`, but of merges only that no person needs to confirm
    public record Result(
            List<Integer> groups,
            List<Open> open,
            long candidates,
            int genericKeys,
            List<Integer> sure) {}

    /// @param first place of the one profile
    /// @param second place of the other
    /// @param score bits
    /// @param merged whether both are one customer unless a person says otherwise
    public record Open(
            int first, int second, double score, List<MatchRule> reasons, boolean merged) {}

    private BulkMatching() {}

    /// @param profiles in an order that does not depend on when they came; it breaks ties
    /// @param today for the ages of persons
    public static Result run(List<MatchProfile> profiles, Matcher matcher, LocalDate today) {
        CandidatePairs candidates = CandidatePairs.of(profiles);
        Clustering clustering =
                new Resolution(
                                profiles,
                                candidates::stream,
                                matcher,
                                today,
                                contact -> candidates.generic(BlockingKeys.contact(contact)))
                        .resolve();
        return new Result(
                firsts(clustering.groups(), profiles.size()),
                clustering.open().stream().map(edge -> open(edge, clustering.groups())).toList(),
                candidates.size(),
                candidates.genericKeys(),
                firsts(clustering.sure(), profiles.size()));
    }

    private static Open open(Edge edge, Groups groups) {
        return new Open(
                edge.first(),
                edge.second(),
                edge.decision().score(),
                edge.decision().reasons(),
                groups.together(edge.first(), edge.second()));
    }

    private static List<Integer> firsts(Groups groups, int size) {
        int[] first = new int[size];
        Arrays.fill(first, -1);
        var firsts = new ArrayList<Integer>(size);
        for (int i = 0; i < size; i++) {
            int group = groups.of(i);
            first[group] = first[group] < 0 ? i : first[group];
            firsts.add(first[group]);
        }
        return firsts;
    }
}
