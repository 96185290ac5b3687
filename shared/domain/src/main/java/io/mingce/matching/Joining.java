package io.mingce.matching;

import io.mingce.matching.MatchDecision.Different;

import java.util.Collections;
import java.util.List;

/// Customers in the making: which profiles were joined, which of them without a doubt, and what is known of each customer.
final class Joining {

    private final List<MatchProfile> profiles;
    private final Matcher matcher;
    private final SharedValues shared;
    private final Constraints constraints;
    private final Groups groups;
    private final Groups sure;
    private final MatchProfile[] together;

    Joining(
            List<MatchProfile> profiles,
            Matcher matcher,
            SharedValues shared,
            Constraints constraints) {
        this.profiles = profiles;
        this.matcher = matcher;
        this.shared = shared;
        this.constraints = constraints;
        this.groups = new Groups(profiles.size());
        this.sure = new Groups(profiles.size());
        this.together = profiles.toArray(MatchProfile[]::new);
    }

    /// Joins what is settled beforehand.
    void settle() {
        for (Constraints.Pair pair : constraints.together()) {
            unite(pair.first(), pair.second());
            sure.join(pair.first(), pair.second());
        }
    }

    /// All joined profiles.
    Groups groups() {
        return groups;
    }

    /// Those joined without a doubt: each lies within one of [#groups].
    Groups sure() {
        return sure;
    }

    /// What the records of a profile's customer say together.
    MatchProfile all(int profile) {
        return together[groups.of(profile)];
    }

    boolean alone(int profile) {
        return groups.members(groups.of(profile)).size() == 1;
    }

    /// Joins the customers of two profiles unless a rule forbids it.
    ///
    /// @param surely not only for the better, but without a person
    /// @return whether they are one customer now and were two before
    boolean join(int a, int b, boolean surely) {
        boolean joined = false;
        if (!groups.together(a, b)) {
            if (forbidden(groups, a, b, false)) {
                return false;
            }
            unite(a, b);
            joined = true;
        }
        if (surely && !sure.together(a, b) && !forbidden(sure, a, b, true)) {
            sure.join(a, b);
        }
        return joined;
    }

    private void unite(int a, int b) {
        MatchProfile all = all(a).union(all(b));
        groups.join(a, b);
        together[groups.of(a)] = all;
    }

    boolean forbidden(int a, int b) {
        return forbidden(groups, a, b, false);
    }

    /// Whether a rule forbids that any two members are one. A clearly different name alone forbids it only where most of
    /// the members' names differ: one misread name must not keep a customer apart. A number that the state gives out
    /// outweighs names.
    ///
    /// @param strictly no member's name may differ
    private boolean forbidden(Groups of, int a, int b, boolean strictly) {
        boolean oneNumber = oneNumber(all(a), all(b));
        int pairs = 0;
        int otherNames = 0;
        for (int x : of.members(of.of(a))) {
            for (int y : of.members(of.of(b))) {
                if (constraints.apart().test(x, y)) {
                    return true;
                }
                pairs++;
                if (matcher.decide(profiles.get(x), profiles.get(y), shared)
                                instanceof Different(var _, var never, var why)
                        && never) {
                    boolean names = oneNumber || why.contains(MatchRule.DIFFERENT_NAMES);
                    if (strictly
                            || !names
                            || why.contains(MatchRule.DIFFERENT_CODES)
                            || why.contains(MatchRule.DIFFERENT_ID_CARDS)) {
                        return true;
                    }
                    otherNames += oneNumber ? 0 : 1;
                }
            }
        }
        return otherNames * 2 > pairs;
    }

    private static boolean oneNumber(MatchProfile a, MatchProfile b) {
        return !Collections.disjoint(a.usccs(), b.usccs())
                || !Collections.disjoint(a.idCards(), b.idCards());
    }
}
