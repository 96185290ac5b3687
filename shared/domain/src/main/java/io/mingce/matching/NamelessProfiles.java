package io.mingce.matching;

import io.mingce.matching.MatchDecision.Maybe;
import io.mingce.matching.MatchDecision.Same;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds the customers of profiles without a name: an order with a phone, a form with a nickname. They merge nobody.
final class NamelessProfiles {

    /// So many more records than of anybody else must bear a contact that several use.
    private static final double CLEARLY_MORE = 3;

    private static final Set<MatchRule> MISREAD =
            Set.of(MatchRule.NO_FULL_NAME, MatchRule.ONE_AGREEMENT);

    private final List<MatchProfile> profiles;
    private final Matcher matcher;
    private final SharedValues shared;
    private final OwnPhones ownPhones;
    private final Joining joining;
    private @Nullable Households households;

    NamelessProfiles(
            List<MatchProfile> profiles,
            Matcher matcher,
            SharedValues shared,
            OwnPhones ownPhones,
            Joining joining) {
        this.profiles = profiles;
        this.matcher = matcher;
        this.shared = shared;
        this.ownPhones = ownPhones;
        this.joining = joining;
    }

    void attach(Collection<Edge> edges) {
        SortedMap<Integer, Set<Integer>> holders = new TreeMap<>();
        for (Edge edge : edges) {
            holder(holders, edge.first(), edge.second());
            holder(holders, edge.second(), edge.first());
        }
        holders.forEach(this::attach);
        for (Edge edge : edges) {
            if (edge.decision() instanceof Same same
                    && !profiles.get(edge.first()).named()
                    && !profiles.get(edge.second()).named()
                    && !(joining.all(edge.first()).named() && joining.all(edge.second()).named())) {
                joining.join(edge.first(), edge.second(), matcher.sure(same));
            }
        }
        if (matcher.sparse()) {
            misread(edges);
        }
    }

    private void holder(SortedMap<Integer, Set<Integer>> holders, int nameless, int named) {
        if (!profiles.get(nameless).named() && profiles.get(named).named()) {
            holders.computeIfAbsent(nameless, n -> new TreeSet<>()).add(named);
        }
    }

    private void attach(int nameless, Set<Integer> named) {
        var customers = new LinkedHashSet<Integer>();
        var fitting = new ArrayList<Integer>();
        boolean sure = false;
        for (int profile : named) {
            MatchProfile all = joining.all(profile);
            if (matcher.decide(profiles.get(nameless), all, ownPhones.of(all, shared))
                            instanceof Same same
                    && customers.add(joining.groups().of(profile))) {
                fitting.add(profile);
                sure = sure(nameless, profile, same);
            }
        }
        if (fitting.size() == 1) {
            joining.join(nameless, fitting.getFirst(), sure);
        } else if (fitting.size() > 1) {
            joinAll(nameless, fitting);
        }
    }

    /// Whether an order is surely the holder's of its phone: nobody else is known to use the phone, and who lives with the
    /// holder does not make another holder likely. Of a household of two, the other may be the one who is not known yet;
    /// of more than two, whoever owns the phone would be known by it. Who lives alone needs no age.
    private boolean sure(int nameless, int holder, Same same) {
        MatchProfile profile = profiles.get(nameless);
        MatchProfile all = joining.all(holder);
        if (!(matcher.decide(profile, all, shared) instanceof Same known)) {
            return false;
        }
        if (matcher.attaching()) {
            return matcher.sure(same) && matcher.sure(known);
        }
        Evidence evidence = Evidence.of(profile, all, shared);
        OptionalInt others = households().others(holder);
        boolean alone = others.isPresent() && others.getAsInt() == 0;
        if (Agreements.of(evidence) > 2 || evidence.has(ComparisonLevel.BIRTH_DATE_SAME)) {
            return same.sure() && known.sure();
        }
        boolean fits = evidence.has(ComparisonLevel.NAME_FITS);
        boolean aged = evidence.has(ComparisonLevel.BIRTH_DATE_ONE);
        int living = others.orElse(0);
        boolean anothers =
                fits
                        ? living == 1 && !aged
                        : living == 1 || (living > 1 && Agreements.of(evidence) > 1);
        return !anothers && (alone ? only(same) && only(known) : same.sure() && known.sure());
    }

    private static boolean only(Same same) {
        return same.sure() || same.reasons().equals(List.of(MatchRule.UNKNOWN_HOLDER));
    }

    private Households households() {
        if (households == null) {
            households = new Households(profiles, joining);
        }
        return households;
    }

    /// A profile that stands between two customers with one name joins them; otherwise it is not clear whose it is.
    private void joinAll(int nameless, List<Integer> named) {
        int first = named.getFirst();
        for (int other : named) {
            ComparisonLevel name =
                    Evidence.of(joining.all(first), joining.all(other), shared)
                            .level(Attribute.NAME);
            if (name == null
                    || name.compareTo(ComparisonLevel.NAME_SWAPPED) > 0
                    || joining.forbidden(first, other)
                    || joining.forbidden(nameless, other)) {
                principal(nameless, named);
                return;
            }
        }
        named.forEach(other -> joining.join(first, other, false));
        joining.join(first, nameless, false);
    }

    /// Joins the principal holder of a contact that several use, if there is one: whom more speaks for than the contact, or
    /// whose records bear it far more often.
    private void principal(int nameless, List<Integer> named) {
        int best = nameless;
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
            joining.join(nameless, best, false);
        }
    }

    /// How many records of a customer bear the contact; agreements beyond it count as several.
    private double uses(int nameless, int holder) {
        MatchProfile profile = profiles.get(nameless);
        int uses = 0;
        for (int member : joining.groups().members(joining.groups().of(holder))) {
            MatchProfile other = profiles.get(member);
            uses += other.named() && Resolution.meet(other, profile) ? 1 : 0;
        }
        Evidence evidence = Evidence.of(profile, joining.all(holder), SharedValues.NONE);
        return uses + 10.0 * Agreements.of(evidence);
    }

    /// A profile without a name whose phone nobody else has, and is one digit away from one customer's alone, is a misread
    /// one of that customer, as long as few numbers are known: then hardly any lies beside another by chance.
    private void misread(Collection<Edge> edges) {
        SortedMap<Integer, Set<Integer>> near = new TreeMap<>();
        for (Edge edge : edges) {
            near(near, edge.first(), edge.second());
            near(near, edge.second(), edge.first());
        }
        near.forEach((nameless, others) -> {
            long customers = others.stream().map(joining.groups()::of).distinct().count();
            int other = others.iterator().next();
            if (joining.alone(nameless) && customers == 1) {
                MatchProfile profile = profiles.get(nameless);
                MatchProfile all = joining.all(other);
                if (matcher.decide(profile, all, shared) instanceof Maybe(var _, var why)
                        && MISREAD.containsAll(why)
                        && Evidence.of(profile, all, shared).has(ComparisonLevel.PHONE_NEAR)) {
                    joining.join(nameless, other, true);
                }
            }
        });
    }

    private void near(SortedMap<Integer, Set<Integer>> near, int nameless, int other) {
        if (BlockingKeys.unnamed(profiles.get(nameless))) {
            near.computeIfAbsent(nameless, n -> new TreeSet<>()).add(other);
        }
    }
}
