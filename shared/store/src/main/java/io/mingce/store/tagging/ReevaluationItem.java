package io.mingce.store.tagging;

import static java.util.Objects.requireNonNull;

import io.mingce.store.table.Secrecy;
import io.mingce.tagging.Reevaluation;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A job that looks at everybody again: `reevaluations` · its number.
final class ReevaluationItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Stream.of(
                            "job",
                            "part",
                            "revision",
                            "state",
                            "position",
                            "customers",
                            "changed",
                            "total",
                            "startedAt",
                            "endedAt")
                    .collect(Collectors.toUnmodifiableMap(name -> name, _ -> Secrecy.PLAIN));

    /// Partition of all of them.
    static final String JOBS = "reevaluations";

    private ReevaluationItem() {}

    static Map<String, AttributeValue> key(long revision) {
        return Map.of("job", text(JOBS), "part", text("%019d".formatted(revision)));
    }

    static Map<String, AttributeValue> of(Reevaluation job) {
        var item = new HashMap<>(key(job.revision()));
        item.put("revision", number(job.revision()));
        item.put("state", text(job.state().name()));
        job.position().ifPresent(position -> item.put("position", text(position)));
        item.put("customers", number(job.customers()));
        item.put("changed", number(job.changed()));
        item.put("total", number(job.total()));
        item.put("startedAt", text(job.startedAt().toString()));
        job.endedAt().ifPresent(at -> item.put("endedAt", text(at.toString())));
        return item;
    }

    static Reevaluation job(Map<String, AttributeValue> item) {
        return new Reevaluation(
                Long.parseLong(value(item, "revision").n()),
                Reevaluation.State.valueOf(value(item, "state").s()),
                Optional.ofNullable(item.get("position")).map(AttributeValue::s),
                count(item, "customers"),
                count(item, "changed"),
                count(item, "total"),
                Instant.parse(value(item, "startedAt").s()),
                Optional.ofNullable(item.get("endedAt")).map(at -> Instant.parse(at.s())));
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

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
