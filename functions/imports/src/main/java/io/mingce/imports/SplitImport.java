package io.mingce.imports;

import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;
import io.mingce.erasure.Scrubs;
import io.mingce.failure.TryAgain;
import io.mingce.identity.BlindIndex;
import io.mingce.importing.ImportId;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportJobs;
import io.mingce.importing.ImportState;
import io.mingce.imports.file.Opening;
import io.mingce.imports.file.Refusal;
import io.mingce.imports.file.Row;
import io.mingce.imports.file.TableFile;
import io.mingce.imports.file.TableFiles;
import io.mingce.imports.header.Mapping;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a dropped file once, in constant memory, and cuts it into chunks for the queue. Doing it again, or twice at
/// once, makes the same chunks.
final class SplitImport {

    private static final Logger LOG = LoggerFactory.getLogger(SplitImport.class);

    private final BlindIndex index;
    private final ImportJobs jobs;
    private final CopyLedger copies;
    private final Scrubs scrubs;
    private final Sealed sealed;
    private final WorkQueue queue;
    private final Meanings meanings;
    private final Reports reports;
    private final InstantSource clock;

    SplitImport(
            BlindIndex index,
            ImportJobs jobs,
            CopyLedger copies,
            Scrubs scrubs,
            Sealed sealed,
            WorkQueue queue,
            Meanings meanings,
            Reports reports,
            InstantSource clock) {
        this.index = index;
        this.jobs = jobs;
        this.copies = copies;
        this.scrubs = scrubs;
        this.sealed = sealed;
        this.queue = queue;
        this.meanings = meanings;
        this.reports = reports;
        this.clock = clock;
    }

    /// Begins the import of `file`.
    ///
    /// @param key of the object in the bucket
    /// @return the import; empty where the content is what was left of a file when rows were taken out of it
    /// @throws TryAgain while an earlier import of the same content is being undone
    Optional<ImportJob> split(String channel, String key, Path file) {
        ImportId id = ImportId.of(channel, Hashes.sha256(file), index);
        Optional<ImportId> original = scrubs.original(id);
        // Noted in either case: rows may have to go from this copy of the file too.
        copies.note(
                new Copy(
                        Copy.origin(original.orElse(id)),
                        CopyKind.DROPPED_FILE,
                        key,
                        clock.instant()));
        if (original.isPresent()) {
            LOG.info("not imported, it is what was left of import {}", original.get());
            return Optional.empty();
        }
        return Optional.of(split(jobs.begin(id, channel, key, clock.instant()), file));
    }

    private ImportJob split(ImportJob job, Path file) {
        try {
            if (job.state() == ImportState.UNDOING) {
                throw new TryAgain(
                        Duration.ofMinutes(1), "import " + job.id() + " is being undone", null);
            }
            var columns = meanings.of(job.channel());
            return switch (TableFiles.open(file, new Mapping(columns))) {
                case Opening.Unreadable(Refusal why) -> refuse(job, why);
                case TableFile table -> split(job, table, Plan.of(table, columns));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportJob split(ImportJob job, TableFile table, Plan plan) throws IOException {
        sealed.keep(job.id(), Plan.NAME, plan);
        int chunks = 0;
        var rows = new ArrayList<Row>(Chunk.SIZE);
        try (var reader = table.rows()) {
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
                if (rows.size() == Chunk.SIZE) {
                    send(job, ++chunks, rows);
                }
            }
        }
        if (!rows.isEmpty()) {
            send(job, ++chunks, rows);
        }
        if (chunks == 0) {
            return refuse(job, Refusal.HEADER_ONLY);
        }
        ImportJob running = jobs.move(job, ImportState.RUNNING, chunks, "");
        if (running.complete() && running.state() == ImportState.RUNNING) {
            queue.send(List.of(new Work(running.id().value(), running.run(), Work.Kind.REPORT, 0)));
        }
        return running;
    }

    private void send(ImportJob job, int number, List<Row> rows) {
        sealed.keep(job.id(), Chunk.name(job.run(), number), new Chunk(List.copyOf(rows)));
        queue.send(List.of(new Work(job.id().value(), job.run(), Work.Kind.REGISTER, number)));
        rows.clear();
    }

    private ImportJob refuse(ImportJob job, Refusal why) {
        reports.publishRefusal(job, why);
        return jobs.move(job, ImportState.UNREADABLE, 0, why.code());
    }
}
