package io.mingce.local;

import io.mingce.cleaning.Cleaner;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.dedup.Considered;
import io.mingce.dedup.Deduplicate;
import io.mingce.dedup.MergeCustomers;
import io.mingce.dedup.Suggestions;
import io.mingce.dedup.UndoMerge;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.imports.file.TableFile;
import io.mingce.imports.file.TableFiles;
import io.mingce.imports.header.Mapping;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchFile;
import io.mingce.matching.MatchMembers;
import io.mingce.matching.MatchWeights;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryIdentifiers;
import io.mingce.memory.MemoryReviewCases;
import io.mingce.memory.MemorySuppressions;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RegisterCustomers;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What it costs to look at one record after another as they come from the stream, over ports in memory:
/// `IncrementalBenchmark records.csv`. Prints CPU and trips for each tenfold of customers; tokens are not hashed, which
/// is measured elsewhere.
final class IncrementalBenchmark {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final Channel CRM = new Channel("crm", Channel.ORDINARY);
    private static final BlindIndex INDEX = (kind, value) -> new Token(kind.label() + ":" + value);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SAMPLE = 1_000;

    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryIdentifiers identifiers = new MemoryIdentifiers();
    private final MemoryReviewCases cases = new MemoryReviewCases();
    private final Trips trips = new Trips(customers, identifiers);
    private final RegisterCustomers register;
    private final Deduplicate deduplicate;

    private IncrementalBenchmark(Cleaner cleaner) {
        MatchWeights weights = MatchWeights.shipped();
        register =
                new RegisterCustomers(
                        cleaner::clean,
                        new MatchCustomer(weights),
                        INDEX,
                        identifiers,
                        customers,
                        cases,
                        new MemorySuppressions(),
                        ZoneOffset.ofHours(8));
        var merging = new MergeCustomers(customers, customers, identifiers, () -> NOON);
        var undoing =
                new UndoMerge(
                        INDEX,
                        customers,
                        customers,
                        customers,
                        identifiers,
                        new Suggestions(new MatchCustomer(weights)),
                        () -> NOON);
        deduplicate =
                new Deduplicate(
                        new MatchMembers(weights),
                        INDEX,
                        trips.identifiers(),
                        trips.customers(),
                        customers,
                        merging,
                        undoing,
                        cases,
                        () -> NOON,
                        ZoneOffset.ofHours(8));
    }

    public static void main(String[] arguments) throws IOException {
        if (!(TableFiles.open(Path.of(arguments[0]), new Mapping(Map.of()))
                instanceof TableFile table)) {
            throw new IllegalArgumentException("not a table");
        }
        var rows = new MatchRows(table);
        new IncrementalBenchmark(new Cleaner(rows.dates())).run(rows);
    }

    private void run(Iterable<MatchFile.Input> rows) {
        var cpu = new long[SAMPLE];
        var trip = new int[SAMPLE];
        int done = 0;
        int next = SAMPLE;
        Considered sum = Considered.NOTHING;
        for (MatchFile.Input input : rows) {
            CustomerId id = register(input);
            if (id == null) {
                continue;
            }
            Customer customer = customers.find(Set.of(id)).get(id);
            if (customer == null) {
                throw new IllegalStateException("just registered");
            }
            trips.reset();
            long before = THREADS.getCurrentThreadCpuTime();
            sum = sum.and(deduplicate.consider(Map.of(customer.id(), customer.tokens())));
            cpu[done % SAMPLE] = THREADS.getCurrentThreadCpuTime() - before;
            trip[done % SAMPLE] = trips.count();
            if (++done == next) {
                report(done, cpu, trip);
                next *= 10;
            }
        }
        report(done, cpu, trip);
        Terminal.OUT.println(sum);
    }

    private @Nullable CustomerId register(MatchFile.Input input) {
        var incoming =
                new Incoming(new SourceId("r" + input.id()), CRM, NOON, input.raw(), Consents.NONE);
        Outcome outcome = register.register(List.of(incoming)).values().iterator().next();
        return switch (outcome) {
            case Outcome.Created(var id, var _) -> id;
            case Outcome.Merged(var id, var _) -> id;
            case Outcome.Unchanged(var id, var _) -> id;
            case Outcome.Duplicate _, Outcome.Suppressed _, Outcome.Rejected _ -> null;
        };
    }

    private void report(int done, long[] cpu, int[] trip) {
        long[] times = cpu.clone();
        int[] counts = trip.clone();
        Arrays.sort(times);
        Arrays.sort(counts);
        var spread = new HashMap<Integer, Integer>();
        for (int count : counts) {
            spread.merge(count, 1, Integer::sum);
        }
        Terminal.OUT.printf(
                "after %,d records, the last %,d: CPU p50 %.3f ms, p99 %.3f ms; trips p50 %d, p99"
                        + " %d, each %s%n",
                done,
                SAMPLE,
                times[SAMPLE / 2] / 1e6,
                times[SAMPLE * 99 / 100] / 1e6,
                counts[SAMPLE / 2],
                counts[SAMPLE * 99 / 100],
                spread);
    }
}
