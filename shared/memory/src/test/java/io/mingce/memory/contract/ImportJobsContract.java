package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.importing.ImportId;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportJobs;
import io.mingce.importing.ImportState;
import io.mingce.importing.RowCounts;
import io.mingce.importing.Tallies;
import io.mingce.importing.Tally;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// What [ImportJobs] and [Tallies] promise, wherever they are kept.
public abstract class ImportJobsContract {

    private static final ImportId ID = new ImportId("one");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final RowCounts ROWS = new RowCounts(6, 1, 2, 1, 1, 1);
    private static final Tally TALLY =
            new Tally(ROWS, Map.of("phone.invalid", 3L), Map.of(0, 1L, 7, 6L));

    /// The adapter under test, empty.
    protected abstract ImportJobs jobs();

    /// What counts the parts of the same imports.
    protected abstract Tallies tallies();

    private ImportJob begun() {
        return jobs().begin(ID, "crm", "inbox/crm/a.csv", NOW);
    }

    @Test
    void knowsNoImportBeforeItBegins() {
        assertThat(jobs().find(ID)).isEmpty();
        assertThat(jobs().latest(10)).isEmpty();
    }

    @Test
    void joinsTheImportOfTheSameContentThatIsUnderWay() {
        ImportJob first = begun();
        ImportJob second = jobs().begin(ID, "crm", "inbox/crm/b.csv", LATER);

        assertThat(first).isEqualTo(ImportJob.first(ID, "crm", "inbox/crm/a.csv", NOW));
        assertThat(second).isEqualTo(first);
        assertThat(jobs().find(ID)).contains(first);
    }

    @Test
    void beginsAnewWhatHasEndedAndCountsFromZero() {
        ImportJob job = jobs().chunkDone(begun(), 1, TALLY);
        job = jobs().move(job, ImportState.DONE, 1, "");
        ImportJob again = jobs().begin(ID, "crm", "inbox/crm/b.csv", LATER);

        assertThat(again).isEqualTo(job.again("inbox/crm/b.csv", LATER));
        assertThat(tallies().sum(again)).isEqualTo(Tally.NONE);
        assertThat(jobs().chunkDone(again, 1, TALLY).rows()).isEqualTo(ROWS);
    }

    @Test
    void countsAChunkOnce() {
        ImportJob job = begun();
        jobs().chunkDone(job, 1, TALLY);
        ImportJob after = jobs().chunkDone(job, 1, TALLY);

        assertThat(after.done()).isOne();
        assertThat(after.rows()).isEqualTo(ROWS);
        assertThat(tallies().sum(after)).isEqualTo(TALLY);
    }

    @Test
    void countsNothingOfAFormerRun() {
        ImportJob former = begun();
        jobs().move(former, ImportState.DONE, 1, "");
        ImportJob now = jobs().begin(ID, "crm", "inbox/crm/a.csv", LATER);

        assertThat(jobs().chunkDone(former, 1, TALLY)).isEqualTo(now);
        assertThat(jobs().move(former, ImportState.UNREADABLE, 0, "file.empty")).isEqualTo(now);
        assertThat(tallies().sum(now)).isEqualTo(Tally.NONE);
    }

    @Test
    void sumsUpTheChunks() {
        ImportJob job = begun();
        jobs().chunkDone(job, 1, TALLY);
        ImportJob after = jobs().chunkDone(job, 2, TALLY);

        assertThat(after.done()).isEqualTo(2);
        assertThat(after.rows()).isEqualTo(ROWS.plus(ROWS));
        assertThat(tallies().sum(after)).isEqualTo(TALLY.plus(TALLY));
    }

    @Test
    void movesOnFromTheStateItWasSeenIn() {
        ImportJob job = begun();
        ImportJob running = jobs().move(job, ImportState.RUNNING, 3, "");

        assertThat(running).isEqualTo(job.moved(ImportState.RUNNING, 3, ""));
        assertThat(jobs().move(job, ImportState.UNREADABLE, 0, "file.empty")).isEqualTo(running);
        assertThat(jobs().find(ID)).contains(running);
    }

    @Test
    void countsTheChunksAnewWhileItIsUndoneAndForgetsNoRow() {
        ImportJob job = jobs().chunkDone(begun(), 1, TALLY);
        job = jobs().move(job, ImportState.DONE, 1, "");
        ImportJob undoing = jobs().move(job, ImportState.UNDOING, 1, "");
        assertThat(undoing.done()).isZero();

        jobs().chunkDone(undoing, 1, Tally.NONE);
        ImportJob after = jobs().chunkDone(undoing, 1, Tally.NONE);

        assertThat(after.done()).isOne();
        assertThat(after.rows()).isEqualTo(ROWS);
        assertThat(tallies().sum(after)).isEqualTo(TALLY);
    }

    @Test
    void listsTheNewestFirstAndEachOnce() {
        for (int i = 0; i < 4; i++) {
            jobs().begin(new ImportId("i" + i), "crm", "a.csv", NOW.plusSeconds(i));
        }
        ImportJob first = jobs().find(new ImportId("i2")).orElseThrow();
        jobs().move(first, ImportState.UNREADABLE, 0, "file.empty");
        jobs().begin(first.id(), "crm", "a.csv", LATER);

        assertThat(jobs().latest(10))
                .extracting(job -> job.id().value())
                .containsExactly("i2", "i3", "i1", "i0");
        assertThat(jobs().latest(2)).first().extracting(ImportJob::run).isEqualTo(2);
    }

    @Test
    void manyAtOnceMakeOneRunAndLoseNoChunk() throws InterruptedException {
        List<Callable<ImportJob>> calls =
                IntStream.range(0, 8)
                        .<Callable<ImportJob>>mapToObj(
                                i -> () -> jobs().chunkDone(begun(), i % 4, TALLY))
                        .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(calls).stream().map(Future::resultNow))
                    .allMatch(job -> job.run() == 1);
        }
        assertThat(jobs().find(ID).orElseThrow().done()).isEqualTo(4);
    }
}
