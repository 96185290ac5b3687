package io.mingce.store.erasure;

import static io.mingce.store.erasure.Packed.sorted;
import static io.mingce.store.table.Items.instant;
import static io.mingce.store.table.Items.maybe;
import static io.mingce.store.table.Items.number;
import static io.mingce.store.table.Items.text;
import static io.mingce.store.table.Items.value;

import static java.util.stream.Collectors.toMap;

import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.erasure.Erased;
import io.mingce.erasure.Erasure;
import io.mingce.erasure.ErasureStep;
import io.mingce.erasure.Subject;
import io.mingce.identity.Token;
import io.mingce.importing.ImportId;
import io.mingce.request.RequestId;
import io.mingce.review.CaseId;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How far an erasure is: `request#<id>` · `erasure`, beside its request.
final class ErasureItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "job", Secrecy.PLAIN,
                    "part", Secrecy.PLAIN,
                    "subject", Secrecy.TOKEN,
                    "rows", Secrecy.PLAIN,
                    "startedAt", Secrecy.PLAIN,
                    "steps", Secrecy.PLAIN,
                    "certificate", Secrecy.PLAIN,
                    "version", Secrecy.PLAIN);

    private static final String JOB = "request#";

    private ErasureItem() {}

    static Map<String, AttributeValue> key(RequestId id) {
        return Map.of("job", text(JOB + id), "part", text("erasure"));
    }

    /// The erasure as it is to be stored, one version on.
    static Map<String, AttributeValue> of(Erasure erasure) {
        var item = new HashMap<>(key(erasure.id()));
        item.put("subject", Packed.of(lists(erasure.subject())));
        item.put(
                "rows",
                Packed.of(
                        erasure.subject().rows().entrySet().stream()
                                .collect(
                                        toMap(
                                                e -> e.getKey().value(),
                                                e -> List.of(RowRanges.write(e.getValue()))))));
        item.put("startedAt", text(erasure.startedAt().toString()));
        item.put(
                "steps",
                AttributeValue.fromL(erasure.done().stream().map(ErasureItem::step).toList()));
        erasure.certificate().ifPresent(text -> item.put("certificate", text(text)));
        item.put("version", number(erasure.version() + 1));
        return item;
    }

    private static Map<String, List<String>> lists(Subject subject) {
        return Map.of(
                "customers", sorted(subject.customers(), CustomerId::value),
                "tokens", sorted(subject.tokens(), Token::value),
                "suppressed", sorted(subject.suppressed(), Token::value),
                "cases", sorted(subject.cases(), CaseId::toString),
                "merges", sorted(subject.merges(), MergeId::value));
    }

    private static AttributeValue step(Erased erased) {
        var counts = new HashMap<String, AttributeValue>();
        erased.counts().forEach((store, count) -> counts.put(store, number(count)));
        return AttributeValue.fromM(
                Map.of(
                        "step", text(erased.step().key()),
                        "at", text(erased.at().toString()),
                        "counts", AttributeValue.fromM(counts)));
    }

    static Erasure erasure(RequestId id, Map<String, AttributeValue> item) {
        return new Erasure(
                id,
                subject(item),
                instant(item, "startedAt"),
                value(item, "steps").l().stream().map(step -> erased(step.m())).toList(),
                maybe(item, "certificate", text -> text),
                number(item, "version"));
    }

    private static Subject subject(Map<String, AttributeValue> item) {
        Map<String, List<String>> lists = Packed.lists(value(item, "subject"));
        return new Subject(
                Packed.read(lists, "customers", CustomerId::new),
                Packed.read(lists, "tokens", Token::new),
                Packed.read(lists, "suppressed", Token::new),
                Packed.lists(value(item, "rows")).entrySet().stream()
                        .collect(
                                toMap(
                                        e -> new ImportId(e.getKey()),
                                        e -> RowRanges.read(e.getValue().getFirst()))),
                Packed.read(lists, "cases", CaseId::parse),
                Packed.read(lists, "merges", MergeId::new));
    }

    private static Erased erased(Map<String, AttributeValue> step) {
        var counts = new TreeMap<String, Long>();
        value(step, "counts")
                .m()
                .forEach((store, count) -> counts.put(store, Long.valueOf(count.n())));
        return new Erased(step(text(step, "step")), counts, instant(step, "at"));
    }

    private static ErasureStep step(String key) {
        return find(key)
                .orElseThrow(
                        () -> new IllegalStateException("written by a newer version: step " + key));
    }

    private static Optional<ErasureStep> find(String key) {
        return Arrays.stream(ErasureStep.values()).filter(s -> s.key().equals(key)).findFirst();
    }
}
