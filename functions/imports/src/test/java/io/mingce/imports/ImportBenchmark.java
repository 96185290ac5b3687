package io.mingce.imports;

import io.mingce.cleaning.Cleaner;
import io.mingce.importing.ImportJob;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.memory.MemoryCopyLedger;
import io.mingce.memory.MemoryImportJobs;
import io.mingce.memory.MemoryScrubs;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.WithdrawSources;
import io.mingce.store.Host;
import io.mingce.store.Wiring;
import io.mingce.store.cipher.Envelope;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Map;

/// Measures what a row of a file costs: split, clean, tokens, data key, encryption, the statements that store it, and
/// the report. Keysets are real; DynamoDB and KMS answer at once and forget ([ForgetfulAws]), so every row is a new
/// customer, the dearest case. Parts of the import are sealed and lie on disk. Not a test: figures depend on the
/// machine.
///
/// `java -Xmx512m -cp … io.mingce.imports.ImportBenchmark customers.csv`
final class ImportBenchmark {

    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

    private final ArrayDeque<Work> queue = new ArrayDeque<>();
    private final MemoryImportJobs jobs = new MemoryImportJobs();
    private final ForgetfulAws aws = new ForgetfulAws();
    private final SplitImport split;
    private final WorkOff workOff;

    private ImportBenchmark(Path parts) {
        Wiring store =
                Wiring.of(
                        new Host(
                                Map.of(
                                        "CUSTOMERS_TABLE", "customers",
                                        "ARCHIVE_TABLE", "archive",
                                        "IDENTIFIERS_TABLE", "identifiers",
                                        "CUSTOMER_KEYS_TABLE", "customer-keys",
                                        "JOBS_TABLE", "jobs",
                                        "LEDGER_TABLE", "ledger",
                                        "KEY_ARN", "arn:aws:kms:eu-west-1:000000000000:key/k"),
                                aws,
                                () -> NOW));
        var files = new SealedFolder(parts, new Envelope(store.keysets()));
        var sealed = new Sealed(files);
        var reports = new Reports(files, sealed, jobs);
        split =
                new SplitImport(
                        store.index(),
                        jobs,
                        new MemoryCopyLedger(),
                        new MemoryScrubs(),
                        sealed,
                        queue::addAll,
                        Meanings.NONE,
                        reports,
                        () -> NOW);
        workOff =
                new WorkOff(
                        jobs,
                        sealed,
                        queue::addAll,
                        new RegisterRows(dates ->
                                new RegisterCustomers(
                                        new Cleaner(dates)::clean,
                                        new MatchCustomer(MatchWeights.shipped()),
                                        store.index(),
                                        store.identifiers(),
                                        store.customers(),
                                        store.cases(),
                                        store.suppressions(),
                                        ZoneId.of("Asia/Shanghai"))),
                        new WithdrawSources(store.index(), store.identifiers(), store.customers()),
                        reports,
                        new ScrubFiles(
                                store.index(),
                                files,
                                new MemoryCopyLedger(),
                                new MemoryScrubs(),
                                sealed,
                                Meanings.NONE),
                        Channels::named);
    }

    public static void main(String[] args) throws IOException {
        Path parts = Files.createTempDirectory("import-benchmark");
        new ImportBenchmark(parts).run(Path.of(args[0]));
    }

    private void run(Path file) {
        PrintStream out = System.out;
        long start = cpu();
        ImportJob job = split.split("crm", "inbox/crm/" + file.getFileName(), file).orElseThrow();
        long splitDone = cpu();
        MemoryUsage splitPeak = peak();
        while (!queue.isEmpty()) {
            workOff.workOff(queue.removeFirst());
        }
        long done = cpu();
        long rows = jobs.find(job.id()).orElseThrow().rows().read();
        out.printf("%,d rows: %s%n", rows, jobs.find(job.id()).orElseThrow().rows());
        out.printf("%.1f µs of CPU a row to split%n", (splitDone - start) / 1e3 / rows);
        out.printf(
                "%.1f µs of CPU a row to register and report%n", (done - splitDone) / 1e3 / rows);
        out.printf("%.1f µs of CPU a row together%n", (done - start) / 1e3 / rows);
        out.printf("%.1f µs of CPU a row with compiler and collector%n", process() / 1e3 / rows);
        out.printf("%,d MB of heap at the most while splitting%n", splitPeak.getUsed() >> 20);
        out.printf("%,d MB of heap at the most%n", peak().getUsed() >> 20);
        out.printf("%s%n", aws);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long process() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// The sum of the peaks of the heap's pools, which is no less than the peak of their sum.
    private static MemoryUsage peak() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                used += pool.getPeakUsage().getUsed();
            }
        }
        return new MemoryUsage(0, used, used, used);
    }
}
