package io.mingce.matching;

import io.mingce.matching.MatchDecision.Different;
import io.mingce.matching.MatchDecision.Maybe;
import io.mingce.matching.MatchDecision.Same;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// Makes customers out of decided pairs. The result depends on the set of profiles and their order in the list only, so
/// that a caller who sorts them gets the same customers however the records came in.
///
/// 1. Named profiles join along [Same] edges, the surest first, unless a rule forbids any pair of their members.
/// 2. Pairs that were open are decided again with all that is known of both groups.
/// 3. Profiles without a name join the one customer who holds their contact ([NamelessProfiles]).
final class Clustering {

    private final List<MatchProfile> profiles;
    private final List<Edge> edges;
    private final Matcher matcher;
    private final SharedValues shared;
    private final Joining joining;
    private final NamelessProfiles nameless;

    Clustering(
            List<MatchProfile> profiles,
            Collection<Edge> edges,
            Matcher matcher,
            SharedValues shared,
            OwnPhones ownPhones) {
        this.profiles = profiles;
        this.edges = edges.stream().sorted(Edge.SUREST_FIRST).toList();
        this.matcher = matcher;
        this.shared = shared;
        this.joining = new Joining(profiles, matcher, shared);
        this.nameless = new NamelessProfiles(profiles, matcher, shared, ownPhones, joining);
    }

    void run() {
        var named = new ArrayList<Edge>();
        var others = new ArrayList<Edge>();
        for (Edge edge : edges) {
            boolean both =
                    profiles.get(edge.first()).named() && profiles.get(edge.second()).named();
            (both ? named : others).add(edge);
        }
        for (Edge edge : named) {
            if (edge.decision() instanceof Same same) {
                joining.join(edge.first(), edge.second(), same.sure());
            }
        }
        decideAgain(named);
        nameless.attach(others);
    }

    Groups groups() {
        return joining.groups();
    }

    /// The customers that no person needs to confirm.
    Groups sure() {
        return joining.sure();
    }

    /// Pairs for a person to look at, the surest first: of different customers; and where records were made one customer
    /// with a doubt, one pair for each two parts.
    List<Edge> open() {
        var open = new ArrayList<Edge>();
        var doubted = new HashSet<Long>();
        for (Edge edge : edges) {
            int first = edge.first();
            int second = edge.second();
            if (!joining.groups().together(first, second)) {
                switch (edge.decision()) {
                    case Maybe _ -> open.add(edge);
                    case Same(var score, _) -> open.add(several(edge, score));
                    case Different _ -> {}
                }
            } else if (!joining.sure().together(first, second)
                    && doubted.add(parts(first, second))) {
                open.add(edge);
            }
        }
        return open;
    }

    private static Edge several(Edge edge, double score) {
        return new Edge(
                edge.first(), edge.second(), new Maybe(score, List.of(MatchRule.SEVERAL_HOLDERS)));
    }

    private long parts(int first, int second) {
        int one = joining.sure().of(first);
        int other = joining.sure().of(second);
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private void decideAgain(List<Edge> named) {
        List<Edge> open = named;
        boolean changed = true;
        while (changed) {
            changed = false;
            var left = new ArrayList<Edge>();
            for (Edge edge : open) {
                if (joining.groups().together(edge.first(), edge.second())
                        || (edge.decision() instanceof Different(_, var never, _) && never)) {
                    continue;
                }
                left.add(edge);
                if (!(joining.alone(edge.first()) && joining.alone(edge.second()))
                        && matcher.decide(
                                        joining.all(edge.first()),
                                        joining.all(edge.second()),
                                        shared)
                                instanceof Same same) {
                    changed |= joining.join(edge.first(), edge.second(), same.sure());
                }
            }
            open = left;
        }
    }
}
