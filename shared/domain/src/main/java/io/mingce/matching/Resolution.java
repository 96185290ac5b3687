package io.mingce.matching;

import io.mingce.matching.MatchDecision.Different;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/// Makes customers of profiles and their candidate pairs: the one way, whether all records are there at once
/// ([BulkMatching]) or come one by one ([MatchIndex]).
final class Resolution {

    private final List<MatchProfile> profiles;
    private final Supplier<LongStream> pairs;
    private final Matcher matcher;
    private final OwnPhones ownPhones;
    private final Predicate<String> generic;
    private final Constraints constraints;

    /// @param profiles in an order that does not depend on when they came
    /// @param generic whether too many records bear a phone or e-mail for it to say anything
    /// @param pairs places of two profiles, as `first << 32 | second`, first < second, without repeats
    Resolution(
            List<MatchProfile> profiles,
            Supplier<LongStream> pairs,
            Matcher matcher,
            LocalDate today,
            Predicate<String> generic,
            Constraints constraints) {
        this.constraints = constraints;
        this.generic = generic;
        this.profiles = profiles;
        this.pairs = pairs;
        this.matcher = matcher;
        this.ownPhones = OwnPhones.on(today);
    }

    Clustering resolve() {
        SharedValues shared = shared();
        List<Edge> edges =
                pairs.get()
                        .parallel()
                        .mapToObj(pair -> edge(pair, shared))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        var clustering = new Clustering(profiles, edges, matcher, shared, ownPhones, constraints);
        clustering.run();
        return clustering;
    }

    /// Whether two profiles can have any influence on whose the other is: they share a contact, or enough agrees for a
    /// person to look.
    static boolean linked(MatchProfile a, MatchProfile b, Matcher matcher) {
        return meet(a, b)
                || !(matcher.decide(a, b, SharedValues.NONE)
                                instanceof Different(var _, var _, var why)
                        && why.isEmpty());
    }

    static boolean meet(MatchProfile a, MatchProfile b) {
        return meet(a.phones(), b.phones()) || meet(a.emails(), b.emails());
    }

    private @Nullable Edge edge(long pair, SharedValues shared) {
        int a = (int) (pair >>> 32);
        int b = (int) pair;
        MatchDecision decision = matcher.decide(profiles.get(a), profiles.get(b), shared);
        boolean apart =
                decision instanceof Different(var _, var never, var _)
                        && (never || !meet(profiles.get(a), profiles.get(b)));
        return apart ? null : new Edge(a, b, decision);
    }

    /// Contacts that people with incompatible names bear, or a child.
    SharedValues shared() {
        Set<String> phones = ConcurrentHashMap.newKeySet();
        Set<String> emails = ConcurrentHashMap.newKeySet();
        Set<String> nothing = ConcurrentHashMap.newKeySet();
        profiles.parallelStream()
                .forEach(profile -> {
                    profile.phones().stream().filter(generic).forEach(nothing::add);
                    profile.emails().stream().filter(generic).forEach(nothing::add);
                    if (ownPhones.child(profile)) {
                        phones.addAll(profile.phones());
                    }
                });
        pairs.get()
                .parallel()
                .forEach(pair -> {
                    MatchProfile a = profiles.get((int) (pair >>> 32));
                    MatchProfile b = profiles.get((int) pair);
                    if (meet(a, b) && otherName(a, b)) {
                        a.phones().stream().filter(b.phones()::contains).forEach(phones::add);
                        a.emails().stream().filter(b.emails()::contains).forEach(emails::add);
                    }
                });
        return new SharedValues(phones, emails, nothing);
    }

    private static boolean otherName(MatchProfile a, MatchProfile b) {
        if (a.type() != b.type() || !a.named() || !b.named()) {
            return false;
        }
        ComparisonLevel name = Evidence.of(a, b, SharedValues.NONE).level(Attribute.NAME);
        return name == ComparisonLevel.NAME_OTHER || name == ComparisonLevel.NAME_SAME_FAMILY;
    }

    private static boolean meet(List<String> a, List<String> b) {
        for (String value : a) {
            if (b.contains(value)) {
                return true;
            }
        }
        return false;
    }
}
