package io.mingce.erasure;

import static java.util.stream.Collectors.toSet;

import io.mingce.identity.Token;
import io.mingce.request.RequestId;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Notes who is not to be there any more, and keeps them out.
final class KeepOut {

    private final Suppressions suppressions;
    private final Erasures erasures;
    private final InstantSource clock;

    KeepOut(Suppressions suppressions, Erasures erasures, InstantSource clock) {
        this.suppressions = suppressions;
        this.erasures = erasures;
        this.clock = clock;
    }

    /// Whoever was let in again since this erasure kept them out stays in. One request, one per 100 keys to look and one per
    /// 25 to suppress.
    void keepOut(Erasure erasure, Counts counts) {
        Subject subject = erasure.subject();
        erasures.note(
                new Erasures.Entry(
                        erasure.id(),
                        subject.customers(),
                        subject.tokens(),
                        subject.suppressed(),
                        erasure.startedAt()));
        Set<Token> missing = missing(subject.suppressed(), erasure.id());
        if (!missing.isEmpty()) {
            suppressions.suppress(missing, erasure.id(), clock.instant());
        }
        counts.add(Counts.LEDGER, missing.size());
    }

    private Set<Token> missing(Set<Token> keys, RequestId id) {
        if (keys.isEmpty()) {
            return keys;
        }
        Map<Token, Suppression> known = suppressions.among(keys);
        return keys.stream()
                .filter(key ->
                        Optional.ofNullable(known.get(key))
                                .filter(each -> each.by().equals(id))
                                .isEmpty())
                .collect(toSet());
    }

    /// Adds what else turned out to be theirs, before any of it goes. No request where that is nothing.
    ///
    /// @return the erasure as it is stored now; empty where somebody else works on it
    Optional<Erasure> also(Erasure erasure, Subject more, Counts counts) {
        Erasure now = erasure.of(more);
        if (now.subject().equals(erasure.subject())) {
            return Optional.of(erasure);
        }
        keepOut(now, counts);
        return erasures.save(now) ? Optional.of(now.at(now.version() + 1)) : Optional.empty();
    }
}
