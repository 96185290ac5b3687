package io.mingce.local;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.RawRecord;
import io.mingce.customer.CustomerType;
import io.mingce.identity.Holders;
import io.mingce.imports.file.TableFile;
import io.mingce.imports.file.TableFiles;
import io.mingce.imports.header.Mapping;
import io.mingce.matching.BlockingKey;
import io.mingce.matching.BlockingKeys;
import io.mingce.matching.MatchFile;
import io.mingce.matching.MatchIndex;
import io.mingce.matching.MatchProfile;
import io.mingce.matching.MatchProfiles;
import io.mingce.matching.MatchWeights;
import io.mingce.matching.Matcher;
import io.mingce.matching.TermFrequencies;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Measures blocking on a table whose truth is known (`record_id,customer_id,entity_type,channel,corruptions`): keys and
/// candidates of a record, the share of true pairs that meet, directly or through others of the customer (closure), and
/// what one more record costs ([MatchIndex]). Not a test: figures depend on the machine.
///
/// `java -Xmx6g -cp … io.mingce.local.BlockingBenchmark records.csv truth.csv`
final class BlockingBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Set<String> LEFT_OUT = Set.of("unlinkable", "ambiguous", "isolated");
    private static final int SAMPLE = 20_000;
    private static final PrintStream OUT = System.out;

    private final List<String> ids = new ArrayList<>();
    private final List<MatchProfile> profiles = new ArrayList<>();
    private final Map<String, String[]> truth = new HashMap<>();

    private BlockingBenchmark() {}

    public static void main(String[] args) throws IOException {
        var benchmark = new BlockingBenchmark();
        benchmark.read(Path.of(args[0]), Path.of(args[1]));
        for (CustomerType type : CustomerType.values()) {
            benchmark.blocking(type);
        }
        benchmark.oneByOne();
    }

    private void read(Path records, Path truths) throws IOException {
        if (!(TableFiles.open(records, new Mapping(Map.of())) instanceof TableFile table)) {
            throw new IllegalArgumentException(records + " is no table");
        }
        var rows = new MatchRows(table);
        var cleaner = new Cleaner(rows.dates());
        var raws = new ArrayList<RawRecord>();
        for (MatchFile.Input input : rows) {
            ids.add(input.id());
            raws.add(input.raw());
        }
        profiles.addAll(
                raws.parallelStream()
                        .map(raw -> MatchProfiles.of(cleaner.clean(raw, TODAY), raw))
                        .toList());
        for (String line : Files.readAllLines(truths)) {
            String[] cells = line.split(",", -1);
            if (Arrays.stream(cells[4].split("\\|", -1)).noneMatch(LEFT_OUT::contains)) {
                truth.put(cells[0], cells);
            }
        }
    }

    private void blocking(CustomerType type) {
        Map<BlockingKey, List<Integer>> held = new HashMap<>();
        var keys = new EnumMap<BlockingKey.Kind, Long>(BlockingKey.Kind.class);
        int records = 0;
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).type() == type) {
                records++;
                for (BlockingKey key : BlockingKeys.of(profiles.get(i))) {
                    held.computeIfAbsent(key, k -> new ArrayList<>(1)).add(i);
                    keys.merge(key.kind(), 1L, Long::sum);
                }
            }
        }
        int[] candidates = new int[profiles.size()];
        int[] customers = new int[profiles.size()];
        Arrays.setAll(customers, i -> i);
        var direct = new java.util.HashSet<Long>();
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).type() == type) {
                for (int other : candidates(i, held)) {
                    candidates[i]++;
                    candidates[other]++;
                    if (sameCustomer(i, other)) {
                        direct.add((long) Math.min(i, other) << 32 | Math.max(i, other));
                        customers[root(customers, i)] = root(customers, other);
                    }
                }
            }
        }
        print(type, records, keys, candidates);
        completeness(type, direct.size(), customers);
    }

    /// Each pair once: both held keys from the later place; a key that is only sought from the seeker's.
    private Set<Integer> candidates(int i, Map<BlockingKey, List<Integer>> held) {
        var found = new java.util.HashSet<Integer>();
        for (BlockingKey key : BlockingKeys.of(profiles.get(i))) {
            List<Integer> holders = held.getOrDefault(key, List.of());
            if (holders.size() <= Holders.MOST) {
                holders.stream().filter(other -> other < i).forEach(found::add);
            }
        }
        boolean named = profiles.get(i).named();
        for (BlockingKey key :
                named ? BlockingKeys.sought(profiles.get(i)) : Set.<BlockingKey>of()) {
            List<Integer> holders = held.getOrDefault(key, List.of());
            if (holders.size() <= Holders.MOST) {
                found.addAll(holders);
            }
        }
        found.remove(i);
        return found;
    }

    private boolean sameCustomer(int a, int b) {
        String[] one = truth.get(ids.get(a));
        String[] other = truth.get(ids.get(b));
        return one != null && other != null && one[1].equals(other[1]);
    }

    private static int root(int[] customers, int i) {
        int root = i;
        while (customers[root] != root) {
            customers[root] = customers[customers[root]];
            root = customers[root];
        }
        return root;
    }

    private void print(
            CustomerType type, int records, Map<BlockingKey.Kind, Long> keys, int[] candidates) {
        OUT.printf("%s: %,d records%n", type, records);
        double all = keys.values().stream().mapToLong(Long::longValue).sum();
        OUT.printf("  %.2f keys a record:", all / records);
        keys.forEach((kind, count) -> OUT.printf(" %s %.2f", kind, count / (double) records));
        int[] sorted = new int[records];
        int at = 0;
        long sum = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (profiles.get(i).type() == type) {
                sorted[at++] = candidates[i];
                sum += candidates[i];
            }
        }
        Arrays.sort(sorted);
        OUT.printf(
                "%n  %.2f candidate pairs a record; candidates: mean %.2f, p95 %d, p99 %d, most"
                        + " %d%n",
                sum / 2.0 / records,
                sum / (double) records,
                sorted[records * 95 / 100],
                sorted[records * 99 / 100],
                sorted[records - 1]);
    }

    private void completeness(CustomerType type, int direct, int[] customers) {
        String wanted = type == CustomerType.PERSON ? "C" : "B";
        Map<String, Integer> all = new HashMap<>();
        Map<String, Integer> met = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            String[] cells = truth.get(ids.get(i));
            if (cells != null && cells[2].equals(wanted)) {
                all.merge(cells[1], 1, Integer::sum);
                met.merge(cells[1] + " " + root(customers, i), 1, Integer::sum);
            }
        }
        double pairs = pairs(all);
        OUT.printf("  direct %.4f, closure %.4f%n", direct / pairs, pairs(met) / pairs);
    }

    private static double pairs(Map<String, Integer> sizes) {
        return sizes.values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
    }

    private void oneByOne() {
        var matcher = new Matcher(MatchWeights.shipped(), TermFrequencies.of(profiles));
        var index = new MatchIndex(matcher, TODAY);
        long[] nanos = new long[SAMPLE];
        int first = Math.max(0, profiles.size() - SAMPLE);
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < profiles.size(); i++) {
            long start = i < first ? 0 : threads.getCurrentThreadCpuTime();
            index.add(ids.get(i), profiles.get(i));
            if (i >= first) {
                nanos[i - first] = threads.getCurrentThreadCpuTime() - start;
            }
        }
        Arrays.sort(nanos);
        OUT.printf(
                "one more record among %,d: %.0f µs of CPU, p99 %.0f µs%n",
                first,
                Arrays.stream(nanos).average().orElse(0) / 1e3,
                nanos[SAMPLE * 99 / 100] / 1e3);
    }
}
