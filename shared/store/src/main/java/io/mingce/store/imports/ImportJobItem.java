package io.mingce.store.imports;

import io.mingce.importing.ImportId;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportState;
import io.mingce.importing.RowCounts;
import io.mingce.importing.Tally;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An import and its parts as items of the `Jobs` table.
final class ImportJobItem {

    /// What the attributes may hold. The name of the dropped file is as its owner chose it.
    static final Map<String, Secrecy> SECRECY =
            Stream.of(
                            "job",
                            "part",
                            "import",
                            "channel",
                            "file",
                            "state",
                            "run",
                            "receivedAt",
                            "startedAt",
                            "chunks",
                            "done",
                            "problem",
                            "read",
                            "created",
                            "merged",
                            "unchanged",
                            "rejected",
                            "suppressed",
                            "findings",
                            "missing")
                    .collect(Collectors.toUnmodifiableMap(name -> name, _ -> Secrecy.PLAIN));

    static final String ADD_COUNTS =
            "#read :read, created :created, merged :merged, unchanged :unchanged, rejected"
                    + " :rejected, suppressed :suppressed";
    static final Map<String, String> COUNT_NAMES = Map.of("#read", "read");

    private ImportJobItem() {}

    static String partition(ImportId id) {
        return "import#" + id;
    }

    static Map<String, AttributeValue> key(ImportId id) {
        return Map.of("job", s(partition(id)), "part", s("job"));
    }

    static Map<String, AttributeValue> of(ImportJob job) {
        var item = new HashMap<>(key(job.id()));
        item.put("import", s(job.id().value()));
        item.put("channel", s(job.channel()));
        item.put("file", s(job.file()));
        item.put("state", s(job.state().name()));
        item.put("run", n(job.run()));
        item.put("receivedAt", s(job.receivedAt().toString()));
        item.put("startedAt", s(job.startedAt().toString()));
        item.put("chunks", n(job.chunks()));
        item.put("done", n(job.done()));
        item.put("problem", s(job.problem()));
        item.putAll(rows(job.rows()));
        return item;
    }

    static ImportJob job(Map<String, AttributeValue> item) {
        return new ImportJob(
                new ImportId(text(item, "import")),
                text(item, "channel"),
                text(item, "file"),
                ImportState.valueOf(text(item, "state")),
                (int) number(item, "run"),
                Instant.parse(text(item, "receivedAt")),
                Instant.parse(text(item, "startedAt")),
                (int) number(item, "chunks"),
                (int) number(item, "done"),
                rows(item),
                text(item, "problem"));
    }

    static Map<String, AttributeValue> tally(Tally tally) {
        var item = new HashMap<>(rows(tally.rows()));
        item.put("findings", counts(tally.findings()));
        item.put("missing", counts(tally.missing()));
        return item;
    }

    static Tally tally(Map<String, AttributeValue> item) {
        var missing = new TreeMap<Integer, Long>();
        counts(item, "missing")
                .forEach((column, count) -> missing.put(Integer.valueOf(column), count));
        return new Tally(rows(item), counts(item, "findings"), missing);
    }

    /// The values of [#ADD_COUNTS] and of the run they belong to.
    static Map<String, AttributeValue> counts(ImportJob job, RowCounts more) {
        var values = new HashMap<String, AttributeValue>();
        rows(more).forEach((name, count) -> values.put(":" + name, count));
        values.put(":one", n(1));
        values.put(":run", n(job.run()));
        return values;
    }

    private static Map<String, AttributeValue> rows(RowCounts rows) {
        return Map.of(
                "read", n(rows.read()),
                "created", n(rows.created()),
                "merged", n(rows.merged()),
                "unchanged", n(rows.unchanged()),
                "rejected", n(rows.rejected()),
                "suppressed", n(rows.suppressed()));
    }

    private static RowCounts rows(Map<String, AttributeValue> item) {
        return new RowCounts(
                number(item, "read"),
                number(item, "created"),
                number(item, "merged"),
                number(item, "unchanged"),
                number(item, "rejected"),
                number(item, "suppressed"));
    }

    private static AttributeValue counts(Map<?, Long> counts) {
        return AttributeValue.fromM(
                counts.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        e -> e.getKey().toString(), e -> n(e.getValue()))));
    }

    private static Map<String, Long> counts(Map<String, AttributeValue> item, String name) {
        var counts = new TreeMap<String, Long>();
        value(item, name).m().forEach((key, count) -> counts.put(key, Long.valueOf(count.n())));
        return counts;
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return value(item, name).s();
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(value(item, name).n());
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("an item of Jobs has no attribute " + name);
        }
        return value;
    }

    static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue n(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
