package io.mingce.matching;

import io.mingce.matching.MatchDecision.Different;
import io.mingce.matching.MatchDecision.Maybe;
import io.mingce.matching.MatchDecision.Same;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Makes customers out of decided pairs. The result depends on the set of profiles and their order in the list only, so
/// that a caller who sorts them gets the same customers however the records came in.
///
/// 1. Named profiles join along [Same] edges, the surest first, unless a rule forbids any pair of their members.
/// 2. Pairs that were open are decided again with all that is known of both groups.
/// 3. Profiles without a name join the one customer who holds their contact; with several it stays open whose they are.
final class Clustering {

    private static final double CLEARLY_MORE = 3;
    private final List<MatchProfile> profiles;
    private final List<Edge> edges;
    private final Matcher matcher;
    private final SharedValues shared;
    private final String grownUp;
    private final Groups groups;

    Clustering(
            List<MatchProfile> profiles,
            Collection<Edge> edges,
            Matcher matcher,
            SharedValues shared,
            String grownUp) {
        this.grownUp = grownUp;
        this.profiles = profiles;
        this.edges = edges.stream().sorted(Edge.SUREST_FIRST).toList();
        this.matcher = matcher;
        this.shared = shared;
        this.groups = new Groups(profiles.size());
    }

    void run() {
        for (Edge edge : edges) {
            if (edge.decision() instanceof Same && bothNamed(edge)) {
                joinIfAllowed(edge.first(), edge.second());
            }
        }
        decideAgain();
        attach();
    }

    Groups groups() {
        return groups;
    }

    /// Pairs of different customers that a person should look at, the surest first.
    List<Edge> open() {
        var open = new ArrayList<Edge>();
        for (Edge edge : edges) {
            if (!groups.together(edge.first(), edge.second())) {
                switch (edge.decision()) {
                    case Maybe _ -> open.add(edge);
                    case Same same ->
                            open.add(
                                    new Edge(
                                            edge.first(),
                                            edge.second(),
                                            new Maybe(
                                                    same.score(),
                                                    List.of(MatchRule.SEVERAL_HOLDERS))));
                    case Different _ -> {}
                }
            }
        }
        return open;
    }

    private boolean bothNamed(Edge edge) {
        return profiles.get(edge.first()).named() && profiles.get(edge.second()).named();
    }

    private boolean joinIfAllowed(int a, int b) {
        if (groups.together(a, b)) {
            return true;
        }
        if (forbidden(a, b)) {
            return false;
        }
        groups.join(a, b);
        return true;
    }

    /// Whether a rule forbids that any two members are one. A clearly different name alone forbids it only where most of
    /// the members' names differ: one misread name must not keep a customer apart.
    private boolean forbidden(int a, int b) {
        boolean oneNumber = oneNumber(all(a), all(b));
        int pairs = 0;
        int otherNames = 0;
        for (int x : groups.members(groups.of(a))) {
            for (int y : groups.members(groups.of(b))) {
                MatchDecision decision = matcher.decide(profiles.get(x), profiles.get(y), shared);
                pairs++;
                if (decision instanceof Different(var _, var never, var why) && never) {
                    if (!oneNumber && !why.contains(MatchRule.DIFFERENT_NAMES)) {
                        return true;
                    }
                    if (why.contains(MatchRule.DIFFERENT_CODES)
                            || why.contains(MatchRule.DIFFERENT_ID_CARDS)) {
                        return true;
                    }
                    otherNames += oneNumber ? 0 : 1;
                }
            }
        }
        return otherNames * 2 > pairs;
    }

    /// Whether a number that the state gives out joins them, which weighs more than any name.
    private static boolean oneNumber(MatchProfile a, MatchProfile b) {
        return !java.util.Collections.disjoint(a.usccs(), b.usccs())
                || !java.util.Collections.disjoint(a.idCards(), b.idCards());
    }

    private void decideAgain() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Edge edge : edges) {
                if (bothNamed(edge)
                        && !groups.together(edge.first(), edge.second())
                        && !(edge.decision() instanceof Different(var _, var never, var _) && never)
                        && alone(edge) < 2
                        && matcher.decide(all(edge.first()), all(edge.second()), shared)
                                instanceof Same) {
                    changed |= joinIfAllowed(edge.first(), edge.second());
                }
            }
        }
    }

    private int alone(Edge edge) {
        int one = groups.members(groups.of(edge.first())).size() == 1 ? 1 : 0;
        return groups.members(groups.of(edge.second())).size() == 1 ? one + 1 : one;
    }

    private MatchProfile all(int profile) {
        MatchProfile all = profiles.get(profile);
        for (int member : groups.members(groups.of(profile))) {
            all = all.union(profiles.get(member));
        }
        return all;
    }

    private void attach() {
        var holders = new java.util.TreeMap<Integer, Set<Integer>>();
        for (Edge edge : edges) {
            if (!bothNamed(edge)) {
                holder(holders, edge.first(), edge.second());
                holder(holders, edge.second(), edge.first());
            }
        }
        holders.forEach((nameless, named) -> {
            var candidates = new LinkedHashSet<Integer>();
            var fitting = new java.util.ArrayList<Integer>();
            for (int profile : named) {
                if (matcher.decide(profiles.get(nameless), all(profile), ofChild(all(profile)))
                                instanceof Same
                        && candidates.add(groups.of(profile))) {
                    fitting.add(profile);
                }
            }
            if (fitting.size() == 1) {
                joinIfAllowed(nameless, fitting.getFirst());
            } else if (fitting.size() > 1) {
                joinAll(nameless, fitting);
            }
        });
        for (Edge edge : edges) {
            if (edge.decision() instanceof Same
                    && !profiles.get(edge.first()).named()
                    && !profiles.get(edge.second()).named()) {
                joinIfAllowed(edge.first(), edge.second());
            }
        }
        nearest();
    }

    /// A profile without a name whose phone nobody else has, and is one digit away from one customer's alone, is a misread
    /// one of that customer, as long as few numbers are known: then hardly any lies beside another by chance.
    private void nearest() {
        if (!matcher.sparse()) {
            return;
        }
        var near = new java.util.TreeMap<Integer, Set<Integer>>();
        for (Edge edge : edges) {
            for (int side = 0; side < 2; side++) {
                int nameless = side == 0 ? edge.first() : edge.second();
                int other = side == 0 ? edge.second() : edge.first();
                if (BlockingKeys.unnamed(profiles.get(nameless))) {
                    near.computeIfAbsent(nameless, n -> new java.util.TreeSet<>()).add(other);
                }
            }
        }
        near.forEach((nameless, others) -> {
            boolean alone = groups.members(groups.of(nameless)).size() == 1;
            var customers = new LinkedHashSet<Integer>();
            others.forEach(other -> customers.add(groups.of(other)));
            int other = others.iterator().next();
            if (alone && customers.size() == 1) {
                MatchDecision decision =
                        matcher.decide(profiles.get(nameless), all(other), shared);
                if (decision instanceof Maybe(var _, var why) && MISREAD.containsAll(why)
                        && Evidence.of(profiles.get(nameless), all(other), shared).has(ComparisonLevel.PHONE_NEAR)) {
                    joinIfAllowed(nameless, other);
                }
            }
        });
    }

    private static final Set<MatchRule> MISREAD = Set.of(MatchRule.NO_FULL_NAME, MatchRule.ONE_AGREEMENT);

    /// A profile that stands between two customers with one name joins them; otherwise it is not clear whose it is.
    private void joinAll(int nameless, List<Integer> named) {
        int first = named.getFirst();
        for (int other : named) {
            ComparisonLevel name =
                    Evidence.of(all(first), all(other), shared).level(Attribute.NAME);
            if (name == null
                    || name.compareTo(ComparisonLevel.NAME_SWAPPED) > 0
                    || forbidden(first, other)
                    || forbidden(nameless, other)) {
                principal(nameless, named);
                return;
            }
        }
        named.forEach(other -> joinIfAllowed(first, other));
        joinIfAllowed(first, nameless);
    }

    /// The principal holder of a contact that several use: the one whom far more speaks for, or whose records bear it
    /// most; if there is one.
    private void principal(int nameless, List<Integer> named) {
        int best = -1;
        double most = 0;
        double second = 0;
        for (int holder : named) {
            double uses = uses(nameless, holder);
            if (uses > most) {
                second = most;
                most = uses;
                best = holder;
            } else {
                second = Math.max(second, uses);
            }
        }
        if (most >= second + CLEARLY_MORE) {
            joinIfAllowed(nameless, best);
        }
    }

    /// How many records of a customer bear the contact; agreements beyond it count as several.
    private double uses(int nameless, int holder) {
        MatchProfile profile = profiles.get(nameless);
        int uses = 0;
        for (int member : groups.members(groups.of(holder))) {
            uses +=
                    profiles.get(member).named() && Resolution.meet(profiles.get(member), profile)
                            ? 1
                            : 0;
        }
        Evidence evidence = Evidence.of(profile, all(holder), SharedValues.NONE);
        return uses + 10.0 * Agreements.of(evidence);
    }

    /// The phone of a child is one of its parents'.
    private SharedValues ofChild(MatchProfile holder) {
        return holder.bornAfter(grownUp)
                ? new SharedValues(Set.copyOf(holder.phones()), Set.of(), shared.generic())
                : new SharedValues(Set.of(), Set.of(), shared.generic());
    }

    private void holder(java.util.Map<Integer, Set<Integer>> holders, int nameless, int named) {
        if (!profiles.get(nameless).named() && profiles.get(named).named()) {
            holders.computeIfAbsent(nameless, n -> new java.util.TreeSet<>()).add(named);
        }
    }
}
