package io.mingce.erasure;

import io.mingce.importing.ImportId;
import io.mingce.importing.ImportJobs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Has the rows taken out of the files of the imports they came with. Whoever keeps the files does it; an import under way
/// is waited for, as it writes its own files when it ends.
final class ScrubRows {

    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofMinutes(5);

    /// A message that was not answered by then is lost, or its import never ends.
    private static final Duration LOST = Duration.ofMinutes(30);

    private final Scrubs scrubs;
    private final ImportJobs imports;
    private final InstantSource clock;

    ScrubRows(Scrubs scrubs, ImportJobs imports, InstantSource clock) {
        this.scrubs = scrubs;
        this.imports = imports;
        this.clock = clock;
    }

    /// Two requests an import, and two more to ask.
    Turn scrub(Erasure erasure) {
        Duration waited = Duration.between(erasure.lastDone(), clock.instant());
        boolean lost = waited.compareTo(LOST) > 0;
        var counts = new Counts();
        boolean all = true;
        for (Map.Entry<ImportId, Set<Long>> each : erasure.subject().rows().entrySet()) {
            Optional<Map<String, Long>> done = scrub(erasure, each.getKey(), each.getValue(), lost);
            done.ifPresent(counts::add);
            all &= done.isPresent();
        }
        return all ? new Turn.Over(erasure, counts) : new Turn.Later(patience(waited));
    }

    private Optional<Map<String, Long>> scrub(
            Erasure erasure, ImportId id, Set<Long> rows, boolean lost) {
        Optional<Scrubs.Scrub> asked =
                scrubs.find(id, erasure.id()).filter(scrub -> scrub.rows().containsAll(rows));
        Optional<Map<String, Long>> done = asked.flatMap(Scrubs.Scrub::done);
        if (done.isEmpty() && (asked.isEmpty() || lost) && (ended(id) || lost)) {
            scrubs.ask(id, erasure.id(), rows);
        }
        return done;
    }

    private boolean ended(ImportId id) {
        return imports.find(id).map(job -> job.state().ended()).orElse(true);
    }

    /// As long again as it has taken already, within reason.
    private static Duration patience(Duration waited) {
        Duration longest = waited.compareTo(LATEST) < 0 ? waited : LATEST;
        return longest.compareTo(SOONEST) > 0 ? longest : SOONEST;
    }
}
