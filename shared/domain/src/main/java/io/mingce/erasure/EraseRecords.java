package io.mingce.erasure;

import java.time.Duration;
import java.util.Optional;

/// Removes profile and history, whoever is changing them meanwhile.
final class EraseRecords {

    /// Each time somebody else was faster.
    private static final int ROUNDS = 12;

    private static final Duration CONTENDED = Duration.ofSeconds(1);

    private final Gathering gathering;
    private final KeepOut keepOut;
    private final Removal removal;
    private final Leftovers leftovers;

    EraseRecords(Gathering gathering, KeepOut keepOut, Removal removal, Leftovers leftovers) {
        this.gathering = gathering;
        this.keepOut = keepOut;
        this.removal = removal;
        this.leftovers = leftovers;
    }

    Turn erase(Erasure begun) {
        var counts = new Counts();
        Erasure erasure = begun;
        for (int round = 0; round < ROUNDS; round++) {
            Gathered now = gathering.gather(erasure.subject().customers());
            if (now.isEmpty()) {
                // What nobody can read any more, and relations of which the other end is left.
                counts.add(leftovers.items(erasure.subject().customers()));
                return new Turn.Over(erasure, counts);
            }
            Optional<Erasure> all = keepOut.also(erasure, now.subject(), counts);
            if (all.isEmpty()) {
                return new Turn.Overtaken();
            }
            erasure = all.get();
            removal.withdraw(now, counts);
        }
        return new Turn.Later(CONTENDED);
    }
}
