package io.mingce.registration;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.erasure.Suppression;
import io.mingce.erasure.Suppressions;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Keeps out who was erased. One request for a batch, asked anew by each attempt, as an erasure may have begun meanwhile.
/// Whoever comes back themselves and allows something is let in, and so are later records that say no more of them than
/// they said then. What they allowed before does not count: it may only come late, or again.
final class Admission {

    private final Suppressions suppressions;
    private final BlindIndex index;

    Admission(Suppressions suppressions, BlindIndex index) {
        this.suppressions = suppressions;
        this.index = index;
    }

    /// @param outcomes receives what became of those that are kept out
    /// @return those that are let in
    List<Pending> admit(List<Pending> batch, Map<SourceId, Outcome> outcomes) {
        var keys = new HashSet<Token>();
        batch.forEach(pending -> keys.addAll(pending.suppression()));
        Map<Token, Suppression> suppressed = new HashMap<>(suppressions.among(keys));
        if (suppressed.isEmpty()) {
            return batch;
        }
        var admitted = new ArrayList<Pending>();
        for (Pending pending : batch) {
            List<Suppression> met =
                    pending.suppression().stream()
                            .map(suppressed::get)
                            .filter(Objects::nonNull)
                            .toList();
            if (met.stream().noneMatch(Suppression::stands)) {
                admitted.add(met.isEmpty() ? pending : pending.after(met.getFirst().by()));
            } else if (pending.incoming().consenting() && later(pending, met)) {
                lift(pending, suppressed);
                admitted.add(pending.after(met.getFirst().by()));
            } else {
                outcomes.put(
                        pending.incoming().id(),
                        new Outcome.Suppressed(pending.cleaned().findings()));
            }
        }
        return admitted;
    }

    private static boolean later(Pending pending, List<Suppression> met) {
        return met.stream()
                .filter(Suppression::stands)
                .allMatch(each -> pending.incoming().receivedAt().isAfter(each.since()));
    }

    /// Those of `ids` that were erased: whatever the index says still, they are nobody's any more. One request per 100, none
    /// for nobody.
    Set<CustomerId> erased(Set<CustomerId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var keys = new HashMap<Token, CustomerId>();
        ids.forEach(id -> keys.put(SuppressionKeys.erased(id, index), id));
        var erased = new HashSet<CustomerId>();
        suppressions
                .among(keys.keySet())
                .keySet()
                .forEach(key -> erased.add(requireNonNull(keys.get(key))));
        return erased;
    }

    /// @param suppressed what is known of them, which is changed alike
    private void lift(Pending pending, Map<Token, Suppression> suppressed) {
        Instant now = pending.incoming().receivedAt();
        Set<Token> met =
                pending.suppression().stream().filter(suppressed::containsKey).collect(toSet());
        suppressions.lift(met, now);
        met.forEach(key ->
                suppressed.computeIfPresent(
                        key, (_, was) -> new Suppression(was.by(), was.since(), Optional.of(now))));
    }
}
