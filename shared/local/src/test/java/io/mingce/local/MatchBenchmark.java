package io.mingce.local;

import io.mingce.imports.file.TableFile;
import io.mingce.imports.file.TableFiles;
import io.mingce.imports.header.Mapping;
import io.mingce.matching.BulkMatching.Open;
import io.mingce.matching.MatchFile;
import io.mingce.matching.MatchWeights;
import io.mingce.matching.MatchedFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/// Scores matching on a table whose truth is known (`record_id,customer_id[,entity_type,channel,corruptions]`), by type:
/// precision, recall and F1 over pairs of records, of all merges and of those that need no person, and the recall that is
/// reached when a person decides what is put up for review. Not a test.
///
/// `java -Xmx4g -cp … io.mingce.local.MatchBenchmark records.csv truth.csv [tags to leave out, a|b|c]`
final class MatchBenchmark {

    private record Truth(String customer, String type) {}

    private final Map<String, Truth> truth = new HashMap<>();
    private final MatchedFile matched;

    private MatchBenchmark(Path records, Path truths, Set<String> leftOut) throws IOException {
        for (String line : Files.readAllLines(truths).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            boolean out =
                    cells.length > 4
                            && Arrays.stream(cells[4].split("\\|")).anyMatch(leftOut::contains);
            if (!out) {
                truth.put(cells[0], new Truth(cells[1], cells.length > 2 ? cells[2] : "all"));
            }
        }
        if (!(TableFiles.open(records, new Mapping(Map.of())) instanceof TableFile table)) {
            throw new IllegalArgumentException("not a table");
        }
        var rows = new MatchRows(table);
        var matching = new MatchFile(MatchWeights.shipped(), LocalDate.of(2026, 6, 1), _ -> {});
        long start = System.nanoTime();
        matched = matching.match(rows, rows.dates());
        Terminal.OUT.printf(
                "%,d records, %.1f s, largest customer %d%n",
                matched.ids().size(), (System.nanoTime() - start) / 1e9, matched.largest());
    }

    public static void main(String[] arguments) throws IOException {
        Set<String> leftOut = arguments.length > 2 ? Set.of(arguments[2].split("\\|")) : Set.of();
        var benchmark = new MatchBenchmark(Path.of(arguments[0]), Path.of(arguments[1]), leftOut);
        var types = new TreeSet<String>();
        benchmark.truth.values().forEach(t -> types.add(t.type()));
        types.forEach(benchmark::report);
    }

    private void report(String type) {
        double all = score(type, "all merges", matched::customer);
        score(type, "needing no person", matched::sureCustomer);
        long review = 0;
        long records = 0;
        for (String id : matched.ids()) {
            records += of(type, id) ? 1 : 0;
        }
        Map<String, String> joined = new HashMap<>();
        for (Open open : matched.result().open()) {
            String one = matched.ids().get(open.first());
            String other = matched.ids().get(open.second());
            if (of(type, one) && of(type, other)) {
                review++;
                if (customer(one).equals(customer(other))) {
                    join(
                            joined,
                            matched.sureCustomer(open.first()),
                            matched.sureCustomer(open.second()));
                }
            }
        }
        double reviewed =
                score(type, "after review", place -> root(joined, matched.sureCustomer(place)));
        Terminal.OUT.printf(
                "%s: %.1f pairs for review per 1,000 records; F1 %.4f, after review %.4f%n",
                type, 1000.0 * review / Math.max(1, records), all, reviewed);
    }

    private double score(String type, String what, IntFunction<String> cluster) {
        Map<List<String>, Long> cells = new HashMap<>();
        Map<String, Long> actual = new HashMap<>();
        Map<String, Long> predicted = new HashMap<>();
        for (int place = 0; place < matched.ids().size(); place++) {
            String id = matched.ids().get(place);
            if (of(type, id)) {
                String found = cluster.apply(place);
                cells.merge(List.of(customer(id), found), 1L, Long::sum);
                actual.merge(customer(id), 1L, Long::sum);
                predicted.merge(found, 1L, Long::sum);
            }
        }
        double right = pairs(cells);
        double precision = right / Math.max(1, pairs(predicted));
        double recall = right / Math.max(1, pairs(actual));
        double f1 = 2 * precision * recall / (precision + recall);
        Terminal.OUT.printf(
                "%s, %s: precision %.4f recall %.4f F1 %.4f%n", type, what, precision, recall, f1);
        return f1;
    }

    private static double pairs(Map<?, Long> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }

    private boolean of(String type, String id) {
        Truth known = truth.get(id);
        return known != null && known.type().equals(type);
    }

    private String customer(String id) {
        Truth known = truth.get(id);
        return known == null ? id : known.customer();
    }

    private static void join(Map<String, String> joined, String one, String other) {
        String a = root(joined, one);
        String b = root(joined, other);
        if (!a.equals(b)) {
            joined.put(a, b);
        }
    }

    private static String root(Map<String, String> joined, String of) {
        String root = of;
        for (String next = joined.get(root); next != null; next = joined.get(root)) {
            root = next;
        }
        return root;
    }
}
