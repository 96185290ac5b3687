package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.CustomerType;
import io.mingce.dedup.DryRunId;
import io.mingce.dedup.DryRunJob;
import io.mingce.dedup.DryRunJob.Status;
import io.mingce.dedup.DryRunReport;
import io.mingce.dedup.DryRuns;
import io.mingce.matching.MatchWeights.Thresholds;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A dry run as an item of the table of jobs.
final class DryRunItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Stream.of(
                            "job",
                            "part",
                            "status",
                            "askedAt",
                            "read",
                            "expires",
                            "thresholds",
                            "numbers",
                            "samples")
                    .collect(Collectors.toUnmodifiableMap(name -> name, _ -> Secrecy.PLAIN));

    private DryRunItem() {}

    static Map<String, AttributeValue> key(DryRunId id) {
        return Map.of("job", text("dryrun#" + id), "part", text("job"));
    }

    static Map<String, AttributeValue> of(DryRunJob job) {
        var item = new HashMap<>(key(job.id()));
        item.put("status", text(job.status().name()));
        item.put("askedAt", text(job.askedAt().toString()));
        item.put("read", number(job.read()));
        item.put("expires", number(job.askedAt().plus(DryRuns.KEPT).getEpochSecond()));
        item.put(
                "thresholds",
                texts(
                        job.asked().entrySet().stream()
                                .map(e ->
                                        "%s %s %s"
                                                .formatted(
                                                        e.getKey(),
                                                        e.getValue().merge(),
                                                        e.getValue().review()))));
        job.report()
                .ifPresent(report -> {
                    item.put("numbers", texts(DryRunTexts.numbers(report)));
                    item.put("samples", texts(report.samples().stream().map(DryRunTexts::sample)));
                });
        return item;
    }

    static DryRunJob job(DryRunId id, Map<String, AttributeValue> item) {
        var asked = new EnumMap<CustomerType, Thresholds>(CustomerType.class);
        for (String text : texts(item, "thresholds")) {
            String[] cells = text.split(" ", -1);
            asked.put(
                    CustomerType.valueOf(cells[0]),
                    new Thresholds(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
        }
        return new DryRunJob(
                id,
                Status.valueOf(value(item, "status").s()),
                asked,
                Instant.parse(value(item, "askedAt").s()),
                Long.parseLong(value(item, "read").n()),
                item.containsKey("numbers")
                        ? Optional.of(
                                new DryRunReport(
                                        DryRunTexts.comparisons(texts(item, "numbers")),
                                        texts(item, "samples").stream()
                                                .map(DryRunTexts::sample)
                                                .toList()))
                        : Optional.empty());
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name));
    }

    private static List<String> texts(Map<String, AttributeValue> item, String name) {
        return value(item, name).l().stream().map(AttributeValue::s).toList();
    }

    private static AttributeValue texts(Stream<String> texts) {
        return AttributeValue.fromL(texts.map(AttributeValue::fromS).toList());
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
