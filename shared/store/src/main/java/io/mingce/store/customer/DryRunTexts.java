package io.mingce.store.customer;

import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.dedup.DryRunReport;
import io.mingce.dedup.DryRunReport.Comparison;
import io.mingce.dedup.DryRunReport.Kind;
import io.mingce.dedup.DryRunReport.Numbers;
import io.mingce.dedup.DryRunReport.Sample;
import io.mingce.matching.MatchRule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of a dry run's report as lines: names and numbers between blanks.
final class DryRunTexts {

    private static final String BETWEEN = ",";

    private DryRunTexts() {}

    static Stream<String> numbers(DryRunReport report) {
        return report.byType().entrySet().stream()
                .map(e ->
                        "%s %d%s%s"
                                .formatted(
                                        e.getKey(),
                                        e.getValue().customers(),
                                        text(e.getValue().inForce()),
                                        text(e.getValue().asked())));
    }

    private static String text(Numbers numbers) {
        return " %d %d %d %d"
                .formatted(numbers.merged(), numbers.into(), numbers.apart(), numbers.cases());
    }

    static Map<CustomerType, Comparison> comparisons(List<String> lines) {
        var byType = new EnumMap<CustomerType, Comparison>(CustomerType.class);
        for (String line : lines) {
            String[] cells = line.split(" ", -1);
            byType.put(
                    CustomerType.valueOf(cells[0]),
                    new Comparison(Integer.parseInt(cells[1]), read(cells, 2), read(cells, 6)));
        }
        return byType;
    }

    private static Numbers read(String[] cells, int from) {
        return new Numbers(
                Integer.parseInt(cells[from]),
                Integer.parseInt(cells[from + 1]),
                Integer.parseInt(cells[from + 2]),
                Integer.parseInt(cells[from + 3]));
    }

    static String sample(Sample sample) {
        return Stream.of(
                        sample.kind().name(),
                        Double.toString(sample.score()),
                        joined(sample.customers().stream().map(CustomerId::value)),
                        joined(sample.reasons().stream().map(MatchRule::name)))
                .collect(Collectors.joining(" "));
    }

    static Sample sample(String line) {
        String[] cells = line.split(" ", -1);
        return new Sample(
                Kind.valueOf(cells[0]),
                split(cells[2]).map(CustomerId::new).toList(),
                Double.parseDouble(cells[1]),
                split(cells[3]).map(MatchRule::valueOf).toList());
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(BETWEEN));
    }

    private static Stream<String> split(String text) {
        return text.isEmpty() ? Stream.of() : Stream.of(text.split(BETWEEN, -1));
    }
}
