package io.mingce.store.segment;

import static io.mingce.store.table.Secrecy.PLAIN;

import io.mingce.cleaning.Text;
import io.mingce.segment.Condition;
import io.mingce.segment.Member;
import io.mingce.segment.Segment;
import io.mingce.segment.SegmentName;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Segments as items of the table of jobs: `segments` · name. Nothing in them is about a person, see
/// [io.mingce.segment.Member].
final class SegmentItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "job", PLAIN,
                    "part", PLAIN,
                    "version", PLAIN,
                    "label", PLAIN,
                    "purpose", PLAIN,
                    "all", PLAIN,
                    "none", PLAIN,
                    "by", PLAIN,
                    "at", PLAIN);

    static final String SEGMENTS = "segments";

    private SegmentItem() {}

    static Map<String, AttributeValue> key(SegmentName name) {
        return Map.of("job", text(SEGMENTS), "part", text(name.value()));
    }

    static Map<String, AttributeValue> of(Segment.Version version) {
        Segment segment = version.segment();
        var item = new HashMap<>(key(segment.name()));
        item.put("version", number(version.version()));
        item.put("label", texts(List.of(segment.label().zh(), segment.label().en())));
        segment.purpose().ifPresent(purpose -> item.put("purpose", text(purpose)));
        item.put("all", members(segment.condition().all()));
        item.put("none", members(segment.condition().none()));
        version.by().ifPresent(by -> item.put("by", text(by)));
        version.at().ifPresent(at -> item.put("at", text(at.toString())));
        return item;
    }

    static SegmentName name(Map<String, AttributeValue> item) {
        return new SegmentName(value(item, "part").s());
    }

    /// The segment; empty where the item says that it was removed.
    static Optional<Segment.Version> version(Map<String, AttributeValue> item) {
        if (!item.containsKey("version")) {
            return Optional.empty();
        }
        List<String> label = list(value(item, "label"));
        return Optional.of(
                new Segment.Version(
                        new Segment(
                                name(item),
                                new Text(label.get(0), label.get(1)),
                                Optional.ofNullable(item.get("purpose")).map(AttributeValue::s),
                                new Condition(
                                        members(value(item, "all")), members(value(item, "none")))),
                        Integer.parseInt(value(item, "version").n()),
                        Optional.ofNullable(item.get("by")).map(AttributeValue::s),
                        Optional.ofNullable(item.get("at")).map(at -> Instant.parse(at.s()))));
    }

    private static AttributeValue members(Map<Member, List<String>> members) {
        return AttributeValue.fromM(
                members.entrySet().stream()
                        .collect(
                                Collectors.toMap(e -> e.getKey().key(), e -> texts(e.getValue()))));
    }

    private static Map<Member, List<String>> members(AttributeValue map) {
        var members = new EnumMap<Member, List<String>>(Member.class);
        map.m().forEach((key, values) -> members.put(member(key), list(values)));
        return members;
    }

    private static Member member(String key) {
        return Member.findByKey(key)
                .orElseThrow(
                        () -> new IllegalStateException("written by a newer version: a member"));
    }

    static AttributeValue number(int number) {
        return AttributeValue.fromN(Integer.toString(number));
    }

    static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue texts(List<String> texts) {
        return AttributeValue.fromL(texts.stream().map(SegmentItem::text).toList());
    }

    private static List<String> list(AttributeValue texts) {
        return texts.l().stream().map(AttributeValue::s).toList();
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name));
    }
}
