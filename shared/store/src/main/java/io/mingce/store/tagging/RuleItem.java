package io.mingce.store.tagging;

import static io.mingce.store.table.Attributes.optional;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import static java.util.Objects.requireNonNull;

import io.mingce.cleaning.Text;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.store.table.Attributes;
import io.mingce.store.table.Secrecy;
import io.mingce.tagging.TagRule;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A version of a rule: that in force is `rules` · `rule#<name>`, every one is `rules#<name>` · its number. Nothing of it
/// is about a customer.
final class RuleItem {

    /// Partition of the rules in force.
    static final String RULES = "rules";

    private static final String RULE = "rule#";

    static final TableSchema<RuleItem> SCHEMA =
            StaticTableSchema.builder(RuleItem.class)
                    .newItemSupplier(RuleItem::new)
                    .attributes(
                            text("job", i -> i.job, (i, v) -> i.job = v, primaryPartitionKey()),
                            text("part", i -> i.part, (i, v) -> i.part = v, primarySortKey()),
                            number("version", i -> i.version, (i, v) -> i.version = v),
                            number("revision", i -> i.revision, (i, v) -> i.revision = v),
                            text("name", i -> i.name, (i, v) -> i.name = v),
                            text("class", i -> i.tagClass, (i, v) -> i.tagClass = v),
                            text("zh", i -> i.zh, (i, v) -> i.zh = v),
                            text("en", i -> i.en, (i, v) -> i.en = v),
                            text("condition", i -> i.condition, (i, v) -> i.condition = v),
                            text("purpose", i -> i.purpose, (i, v) -> i.purpose = v),
                            optional(
                                    RuleItem.class,
                                    "active",
                                    EnhancedType.of(Boolean.class),
                                    i -> i.active,
                                    (i, v) -> i.active = v,
                                    Secrecy.PLAIN),
                            text("by", i -> i.by, (i, v) -> i.by = v),
                            text("at", i -> i.at, (i, v) -> i.at = v))
                    .build();

    @Nullable String job;
    @Nullable String part;
    @Nullable Long version;

    /// What its coming into force made of the revision of all rules.
    @Nullable Long revision;

    @Nullable String name;
    @Nullable String tagClass;
    @Nullable String zh;
    @Nullable String en;
    @Nullable String condition;
    @Nullable String purpose;
    @Nullable Boolean active;
    @Nullable String by;
    @Nullable String at;

    private static StaticAttribute<RuleItem, String> text(
            String name,
            Function<RuleItem, @Nullable String> get,
            BiConsumer<RuleItem, String> set,
            StaticAttributeTag... key) {
        return Attributes.text(RuleItem.class, name, get, set, key);
    }

    private static StaticAttribute<RuleItem, Long> number(
            String name, Function<RuleItem, @Nullable Long> get, BiConsumer<RuleItem, Long> set) {
        return optional(RuleItem.class, name, EnhancedType.of(Long.class), get, set, Secrecy.PLAIN);
    }

    /// The item of a version in force.
    static Map<String, AttributeValue> inForce(TagRule.Version version, long revision) {
        return item(RULES, RULE + version.rule().name(), version, revision);
    }

    /// The item that stays when another version comes into force.
    static Map<String, AttributeValue> kept(TagRule.Version version, long revision) {
        return item(history(version.rule().name()), number(version.version()), version, revision);
    }

    /// Partition of the versions of a rule.
    static String history(TagName name) {
        return RULES + "#" + name;
    }

    private static String number(int version) {
        return "%09d".formatted(version);
    }

    private static Map<String, AttributeValue> item(
            String job, String part, TagRule.Version version, long revision) {
        TagRule rule = version.rule();
        var item = new RuleItem();
        item.job = job;
        item.part = part;
        item.version = (long) version.version();
        item.revision = revision;
        item.name = rule.name().value();
        item.tagClass = rule.tagClass().key();
        item.zh = rule.label().zh();
        item.en = rule.label().en();
        item.condition = rule.condition();
        item.purpose = rule.purpose().orElse(null);
        item.active = rule.active();
        item.by = version.by().orElse(null);
        item.at = version.at().map(Instant::toString).orElse(null);
        return SCHEMA.itemToMap(item, true);
    }

    /// Whether the item is a version of a rule.
    static boolean is(Map<String, AttributeValue> item) {
        return item.containsKey("condition");
    }

    static TagRule.Version version(Map<String, AttributeValue> stored) {
        RuleItem item = SCHEMA.mapToItem(stored);
        return new TagRule.Version(
                new TagRule(
                        new TagName(requireNonNull(item.name)),
                        TagClass.findByKey(requireNonNull(item.tagClass))
                                .orElseThrow(() ->
                                        new IllegalStateException(
                                                "written by a newer version: a class of tags")),
                        new Text(requireNonNull(item.zh), requireNonNull(item.en)),
                        requireNonNull(item.condition),
                        Optional.ofNullable(item.purpose),
                        requireNonNull(item.active)),
                requireNonNull(item.version).intValue(),
                Optional.ofNullable(item.by),
                Optional.ofNullable(item.at).map(Instant::parse));
    }

    static long revision(Map<String, AttributeValue> stored) {
        return requireNonNull(SCHEMA.mapToItem(stored).revision);
    }
}
