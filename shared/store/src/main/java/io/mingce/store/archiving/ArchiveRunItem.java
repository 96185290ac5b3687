package io.mingce.store.archiving;

import static java.util.Objects.requireNonNull;

import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.Exemption;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunId;
import io.mingce.archiving.RunKind;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A run: `archive-runs#` and its kind · its number.
final class ArchiveRunItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Stream.of(
                            "job",
                            "part",
                            "state",
                            "dryRun",
                            "rate",
                            "day",
                            "startedAt",
                            "endedAt",
                            "by",
                            "shard",
                            "position",
                            "considered",
                            "moved",
                            "broughtBack",
                            "touched",
                            "exempt",
                            "failed",
                            "writeUnits",
                            "step",
                            "leasedUntil")
                    .collect(Collectors.toUnmodifiableMap(name -> name, _ -> Secrecy.PLAIN));

    private static final String JOB = "archive-runs#";

    private ArchiveRunItem() {}

    /// Partition of all runs of a kind.
    static AttributeValue job(RunKind kind) {
        return text(JOB + kind.key());
    }

    static Map<String, AttributeValue> key(RunId id) {
        return Map.of("job", job(id.kind()), "part", text("%09d".formatted(id.number())));
    }

    static Map<String, AttributeValue> of(ArchiveRun run) {
        var item = new HashMap<>(key(run.id()));
        item.put("state", text(run.state().name()));
        item.put("dryRun", AttributeValue.fromBool(run.dryRun()));
        item.put("rate", number(run.rate()));
        item.put("day", text(run.day().toString()));
        item.put("startedAt", text(run.startedAt().toString()));
        run.endedAt().ifPresent(at -> item.put("endedAt", text(at.toString())));
        run.by().ifPresent(by -> item.put("by", text(by)));
        item.put("shard", number(run.shard()));
        run.position().ifPresent(position -> item.put("position", text(position)));
        put(run.counts(), item);
        item.put("step", number(run.step()));
        run.leasedUntil().ifPresent(at -> item.put("leasedUntil", text(at.toString())));
        return item;
    }

    private static void put(RunCounts counts, Map<String, AttributeValue> item) {
        item.put("considered", number(counts.considered()));
        item.put("moved", number(counts.moved()));
        item.put("broughtBack", number(counts.broughtBack()));
        item.put("touched", number(counts.touched()));
        var exempt = new HashMap<String, AttributeValue>();
        counts.exempt().forEach((why, many) -> exempt.put(why.name(), number(many)));
        item.put("exempt", AttributeValue.fromM(exempt));
        item.put("failed", number(counts.failed()));
        item.put(
                "writeUnits",
                AttributeValue.fromN(BigDecimal.valueOf(counts.writeUnits()).toPlainString()));
    }

    static ArchiveRun run(RunKind kind, Map<String, AttributeValue> item) {
        return new ArchiveRun(
                new RunId(kind, Integer.parseInt(value(item, "part").s())),
                ArchiveRun.State.valueOf(value(item, "state").s()),
                value(item, "dryRun").bool(),
                count(item, "rate"),
                LocalDate.parse(value(item, "day").s()),
                Instant.parse(value(item, "startedAt").s()),
                maybe(item, "endedAt", Instant::parse),
                maybe(item, "by", by -> by),
                count(item, "shard"),
                maybe(item, "position", position -> position),
                counts(item),
                Long.parseLong(value(item, "step").n()),
                maybe(item, "leasedUntil", Instant::parse));
    }

    private static RunCounts counts(Map<String, AttributeValue> item) {
        var exempt = new EnumMap<Exemption, Integer>(Exemption.class);
        Map<String, AttributeValue> counted = value(item, "exempt").m();
        counted.keySet().forEach(why -> exempt.put(Exemption.valueOf(why), count(counted, why)));
        return new RunCounts(
                count(item, "considered"),
                count(item, "moved"),
                count(item, "broughtBack"),
                count(item, "touched"),
                exempt,
                count(item, "failed"),
                Double.parseDouble(value(item, "writeUnits").n()));
    }

    private static <T> Optional<T> maybe(
            Map<String, AttributeValue> item, String name, Function<String, T> read) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s).map(read);
    }

    private static int count(Map<String, AttributeValue> item, String name) {
        return Integer.parseInt(value(item, name).n());
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name));
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
