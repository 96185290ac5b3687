package io.mingce.store.audit;

import static io.mingce.store.table.Secrecy.PLAIN;

import static java.util.stream.Collectors.joining;

import io.mingce.audit.Anchor;
import io.mingce.audit.AuditDay;
import io.mingce.audit.ChainId;
import io.mingce.audit.Digest;
import io.mingce.audit.Head;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An anchor in the ledger: `audit#anchor` · `<day>`, without an end. The heads are lines `<chain> <links> <hash>`; some
/// 4,500 fit.
final class AnchorItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of("id", PLAIN, "at", PLAIN, "heads", PLAIN, "previous", PLAIN, "hash", PLAIN);

    static final AttributeValue PARTITION = AttributeValue.fromS("audit#anchor");

    private AnchorItem() {}

    static Map<String, AttributeValue> of(Anchor anchor) {
        return Map.of(
                "id",
                PARTITION,
                "at",
                AttributeValue.fromS(anchor.day().toString()),
                "heads",
                AttributeValue.fromS(
                        anchor.heads().stream().map(AnchorItem::line).collect(joining("\n"))),
                "previous",
                AttributeValue.fromS(anchor.previous().hex()),
                "hash",
                AttributeValue.fromS(anchor.digest().hex()));
    }

    /// The anchor; where somebody wrote over it, one that is not intact.
    static Anchor anchor(Map<String, AttributeValue> item) {
        var day = new AuditDay(LocalDate.parse(text(item, "at")));
        return new Anchor(
                day,
                text(item, "heads").lines().flatMap(line -> head(day, line)).toList(),
                new Digest(text(item, "previous")),
                new Digest(text(item, "hash")));
    }

    private static String line(Head head) {
        return head.chain().name() + " " + head.links() + " " + head.digest();
    }

    private static Stream<Head> head(AuditDay day, String line) {
        List<String> words = List.of(line.split(" ", -1));
        return words.size() == 3 && words.get(1).matches("\\d{1,18}")
                ? Stream.of(
                        new Head(
                                new ChainId(day, words.getFirst()),
                                Long.parseLong(words.get(1)),
                                new Digest(words.getLast())))
                : Stream.empty();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }
}
