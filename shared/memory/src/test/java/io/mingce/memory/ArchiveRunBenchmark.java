package io.mingce.memory;

import io.mingce.archiving.Archive;
import io.mingce.archiving.ArchiveExemptions;
import io.mingce.archiving.ArchivePolicy;
import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.Candidates;
import io.mingce.archiving.MoveDormant;
import io.mingce.archiving.Pace;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;
import io.mingce.archiving.WorkOnRun;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.matching.Basis;
import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.tagging.RuleCompiler;
import io.mingce.tagging.TagAssignments;
import io.mingce.tagging.TagCustomers;
import io.mingce.tagging.TagDue;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a run reads: `ArchiveRunBenchmark 1000000 30`. All customers are looked at on the first day, as they are when they
/// come in, and those who are dormant by then are archived. So many days later the schedule looks at those who are due, and
/// the next run archives those who have become dormant meanwhile: of it are told what it read for each that it archived, CPU
/// and heap. One in fifty has an open review case. Customers are made up anew each time they are read.
final class ArchiveRunBenchmark {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final int PAGE = 500;
    private static final int IN_CASES = 50;
    private static final int CASES = 1_000;

    /// Write units of a customer with a record or two.
    private static final double UNITS = 12;

    private final int size;
    private final SpreadCustomers customers;
    private final MemoryArchiveRuns runs = new MemoryArchiveRuns();
    private final MemoryReviewCases cases = new MemoryReviewCases();
    private final TagCustomers tag;
    private LocalDate today = FIRST;
    private int candidates;

    private ArchiveRunBenchmark(int size) {
        this.size = size;
        customers = new SpreadCustomers(size, FIRST);
        tag =
                new TagCustomers(
                        new ArchiveWorld.NoRules(),
                        new RuleCompiler(),
                        customers,
                        customers,
                        ArchivePolicy.shipped(),
                        this::now,
                        CHINA);
        for (int n = 0; n < CASES; n++) {
            cases.open(
                    Set.of(
                            ReviewCase.open(
                                    CaseId.of(
                                            SpreadCustomers.id(n * IN_CASES),
                                            SpreadCustomers.id(n * IN_CASES + 1)),
                                    Basis.RULING,
                                    Instant.EPOCH)));
        }
    }

    private Instant now() {
        return today.atTime(4, 0).toInstant(CHINA);
    }

    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        int days = Integer.parseInt(arguments[1]);
        var benchmark = new ArchiveRunBenchmark(size);
        benchmark.everybody();
        benchmark.run(1);
        for (int day = 1; day <= days; day++) {
            benchmark.today = FIRST.plusDays(day);
            new TagDue(benchmark.customers, benchmark.tag::tag, benchmark::now, CHINA)
                    .tag(() -> true);
        }
        benchmark.run(2);
        benchmark.run(3);
    }

    private void everybody() {
        for (int from = 0; from < size; from += PAGE) {
            var page = new HashSet<CustomerId>();
            for (int n = from; n < Math.min(size, from + PAGE); n++) {
                page.add(SpreadCustomers.id(n));
            }
            tag.tag(page);
        }
    }

    private void run(int number) {
        customers.begin();
        candidates = 0;
        var id = new RunId(RunKind.DORMANT, number);
        runs.begin(ArchiveRun.begin(id, false, 10_000, today, now(), Optional.empty()));
        var move =
                new MoveDormant(
                        this::dormant,
                        customers,
                        new Moves(),
                        customers,
                        cases,
                        ArchivePolicy.shipped(),
                        ArchiveExemptions.shipped(),
                        CHINA);
        var worker =
                new WorkOnRun(
                        runs,
                        Map.of(RunKind.DORMANT, move),
                        this::now,
                        new Pace(System::nanoTime, _ -> {}));
        long start = cpu();
        RunCounts counts = worker.workOn(id, () -> true).run().orElseThrow().counts();
        long spent = cpu() - start;
        long moved = Math.max(1, counts.moved());
        System.out.printf(
                "%s: of %,d customers %,d archived (%.2f %%), %s exempt; per archived %.3f"
                        + " candidates and %.3f profiles read, %.1f us of CPU; %,d pages, heap %,d"
                        + " MB%n",
                today,
                size,
                counts.moved(),
                100.0 * counts.moved() / size,
                counts.exempt(),
                candidates / (double) moved,
                customers.read() / (double) moved,
                spent / 1e3 / moved,
                customers.pages(),
                heap() >> 20);
    }

    private Candidates.Page dormant(int shard, LocalDate day, Optional<String> after, int limit) {
        TagAssignments.Page page = customers.dormant(shard, day, after, limit);
        candidates += page.ids().size();
        return new Candidates.Page(page.ids(), page.next());
    }

    private final class Moves implements Archive {

        @Override
        public Optional<Moved> archive(Customer customer, LocalDate today) {
            customers.archive(customer.id());
            return Optional.of(new Moved(2, UNITS));
        }

        @Override
        public Optional<Customer> bringBack(Customer customer) {
            throw new UnsupportedOperationException();
        }
    }

    /// Of all threads.
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
