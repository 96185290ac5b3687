package io.mingce.imports;

import io.mingce.cleaning.Cleaner;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.importing.ImportJob;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.memory.MemoryCopyLedger;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryIdentifiers;
import io.mingce.memory.MemoryImportFiles;
import io.mingce.memory.MemoryImportJobs;
import io.mingce.memory.MemoryReviewCases;
import io.mingce.memory.MemoryScrubs;
import io.mingce.memory.MemorySuppressions;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.WithdrawSources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/// The whole import in memory.
final class Imports {

    static final String KEY = "inbox/crm/a.csv";
    static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

    final BlindIndex index = (kind, value) -> new Token(kind.label() + ":" + value);
    final MemoryIdentifiers identifiers = new MemoryIdentifiers();
    final MemoryCustomers customers = new MemoryCustomers();
    final MemoryReviewCases cases = new MemoryReviewCases();
    final MemoryImportJobs jobs = new MemoryImportJobs();
    final MemoryImportFiles files = new MemoryImportFiles();
    final MemorySuppressions suppressions = new MemorySuppressions();
    final MemoryScrubs scrubs = new MemoryScrubs();
    final MemoryCopyLedger copies = new MemoryCopyLedger();
    final Deque<Work> queue = new ConcurrentLinkedDeque<>();
    final SplitImport split;
    final WorkOff workOff;
    final UndoImport undo;

    Imports() {
        this(new Writes());
    }

    /// @param writes through which every write of the import goes
    Imports(Writes writes) {
        var jobs = new CrashingPorts.Jobs(this.jobs, writes);
        var files = new CrashingPorts.Files(this.files, writes);
        var customers = new CrashingPorts.Register(this.customers, writes);
        var identifiers = new CrashingPorts.Tokens(this.identifiers, writes);
        WorkQueue queue = work -> work.forEach(w -> writes.write(() -> this.queue.addLast(w)));
        var sealed = new Sealed(files);
        var reports = new Reports(files, sealed, this.jobs);
        var copies = new CrashingPorts.Copies(this.copies, writes);
        var scrubs = new CrashingPorts.Rows(this.scrubs, writes);
        split =
                new SplitImport(
                        index,
                        jobs,
                        copies,
                        scrubs,
                        sealed,
                        queue,
                        Meanings.NONE,
                        reports,
                        () -> NOW);
        workOff =
                new WorkOff(
                        jobs,
                        sealed,
                        queue,
                        new RegisterRows(dates ->
                                new RegisterCustomers(
                                        new Cleaner(dates)::clean,
                                        new MatchCustomer(MatchWeights.shipped()),
                                        index,
                                        identifiers,
                                        customers,
                                        new CrashingPorts.Cases(cases, writes),
                                        suppressions,
                                        ZoneOffset.ofHours(8))),
                        new WithdrawSources(index, identifiers, customers),
                        reports,
                        new ScrubFiles(index, files, copies, scrubs, sealed, Meanings.NONE),
                        Channels::named);
        undo = new UndoImport(jobs, queue);
    }

    /// Drops a text and works off everything that follows.
    ImportJob drop(String text) throws IOException {
        return drop(text, StandardCharsets.UTF_8);
    }

    ImportJob drop(String text, Charset charset) throws IOException {
        Path file = Files.createTempFile("drop", "");
        try {
            Files.write(file, text.getBytes(charset));
            return drop(file);
        } finally {
            Files.delete(file);
        }
    }

    ImportJob drop(Path file) {
        ImportJob job = split(file);
        workOffAll();
        return jobs.find(job.id()).orElseThrow();
    }

    /// Splits without working off.
    ImportJob split(Path file) {
        return split(KEY, file).orElseThrow();
    }

    /// Puts a file where people drop them, and splits it.
    Optional<ImportJob> split(String key, Path file) {
        try {
            this.files.drop(key, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return split.split("crm", key, file);
    }

    void workOffAll() {
        for (Work work = queue.poll(); work != null; work = queue.poll()) {
            workOff.workOff(work);
        }
    }

    void workOff(Work work) {
        workOff.workOff(work);
    }

    Optional<String> published(ImportJob job, String name) {
        return files.published(job.id(), name).map(b -> new String(b, StandardCharsets.UTF_8));
    }
}
