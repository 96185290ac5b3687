package io.mingce.matching;

import io.mingce.cleaning.RawRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Cleans records while more are read. Whoever reads cleans too, where every other processor is busy with that. Not for
/// several threads.
final class CleaningAhead {

    private static final int CHUNK = 10_000;

    private final Function<RawRecord, MatchProfile> clean;
    private final int workers = ForkJoinPool.getCommonPoolParallelism();
    private final AtomicInteger busy = new AtomicInteger();
    private final List<CompletableFuture<List<MatchProfile>>> chunks = new ArrayList<>();
    private List<RawRecord> chunk = new ArrayList<>(CHUNK);

    /// @param clean may be called by many threads
    CleaningAhead(Function<RawRecord, MatchProfile> clean) {
        this.clean = clean;
    }

    void add(RawRecord raw) {
        chunk.add(raw);
        if (chunk.size() == CHUNK) {
            hand();
        }
    }

    /// In the order in which the records came.
    List<MatchProfile> profiles() {
        hand();
        var profiles = new ArrayList<MatchProfile>();
        chunks.forEach(each -> profiles.addAll(each.join()));
        return profiles;
    }

    private void hand() {
        List<RawRecord> records = chunk;
        chunk = new ArrayList<>(CHUNK);
        if (busy.get() < workers) {
            busy.incrementAndGet();
            chunks.add(
                    CompletableFuture.supplyAsync(() -> clean(records))
                            .whenComplete((_, _) -> busy.decrementAndGet()));
        } else {
            chunks.add(CompletableFuture.completedFuture(clean(records)));
        }
    }

    private List<MatchProfile> clean(List<RawRecord> records) {
        return records.stream().map(clean).toList();
    }
}
