package io.mingce.erasure;

import io.mingce.customer.CustomerId;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Removes what was stored by a writer that had looked before anything was suppressed: under the ids of those who are
/// erased, or as somebody new.
final class EraseLatecomers {

    /// Within which such a writer has stored what it is going to; whoever is slower is found by [ReapplyErasures].
    static final Duration GRACE = Duration.ofSeconds(5);

    private static final int ROUNDS = 12;
    private static final Duration CONTENDED = Duration.ofSeconds(1);

    private final Gathering gathering;
    private final KeepOut keepOut;
    private final Removal removal;
    private final Latecomers latecomers;
    private final Leftovers leftovers;
    private final InstantSource clock;

    EraseLatecomers(
            Gathering gathering,
            KeepOut keepOut,
            Removal removal,
            Latecomers latecomers,
            Leftovers leftovers,
            InstantSource clock) {
        this.gathering = gathering;
        this.keepOut = keepOut;
        this.removal = removal;
        this.latecomers = latecomers;
        this.leftovers = leftovers;
        this.clock = clock;
    }

    Turn erase(Erasure begun) {
        Duration rest = Duration.between(clock.instant(), begun.lastDone().plus(GRACE));
        if (rest.isPositive()) {
            return new Turn.Later(rest);
        }
        var counts = new Counts();
        Erasure erasure = begun;
        for (int round = 0; round < ROUNDS; round++) {
            Subject subject = erasure.subject();
            Set<CustomerId> others = removal.release(subject.tokens(), subject.customers(), counts);
            var ids = new HashSet<>(subject.customers());
            ids.addAll(
                    latecomers.among(
                            others, subject.customers(), subject.suppressed(), Instant.MAX));
            Gathered now = gathering.gather(ids);
            counts.add(leftovers.pairs(subject.and(now.subject()).cases(), subject.merges()));
            if (now.isEmpty()) {
                counts.add(leftovers.items(subject.customers()));
                return new Turn.Over(erasure, counts);
            }
            Optional<Erasure> all = keepOut.also(erasure, now.subject(), counts);
            if (all.isEmpty()) {
                return new Turn.Overtaken();
            }
            erasure = all.get();
            removal.release(now.subject().tokens(), erasure.subject().customers(), counts);
            removal.withdraw(now, counts);
        }
        return new Turn.Later(CONTENDED);
    }
}
