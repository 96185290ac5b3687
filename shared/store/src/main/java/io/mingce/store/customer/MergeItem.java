package io.mingce.store.customer;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.dedup.Merge;
import io.mingce.store.table.Attributes;
import io.mingce.store.table.Secrecy;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A merge in the table of jobs.
final class MergeItem {

    static final TableSchema<MergeItem> SCHEMA =
            StaticTableSchema.builder(MergeItem.class)
                    .newItemSupplier(MergeItem::new)
                    .attributes(
                            text("job", i -> i.job, (i, v) -> i.job = v, primaryPartitionKey()),
                            text("part", i -> i.part, (i, v) -> i.part = v, primarySortKey()),
                            text("into", i -> i.into, (i, v) -> i.into = v),
                            text("from", i -> i.from, (i, v) -> i.from = v),
                            text("at", i -> i.at, (i, v) -> i.at = v),
                            text("person", i -> i.person, (i, v) -> i.person = v),
                            Attributes.optional(
                                    MergeItem.class,
                                    "basis",
                                    EnhancedType.listOf(String.class),
                                    i -> i.basis,
                                    (i, v) -> i.basis = v,
                                    Secrecy.PLAIN),
                            text("undoneAt", i -> i.undoneAt, (i, v) -> i.undoneAt = v),
                            text("undoneBy", i -> i.undoneBy, (i, v) -> i.undoneBy = v))
                    .build();

    private static final String JOB = "merge#";
    private static final String PART = "merge";

    @Nullable String job;
    @Nullable String part = PART;
    @Nullable String into;
    @Nullable String from;
    @Nullable String at;
    @Nullable String person;
    @Nullable List<String> basis;
    @Nullable String undoneAt;
    @Nullable String undoneBy;

    static Map<String, AttributeValue> key(MergeId id) {
        return Map.of("job", AttributeValue.fromS(JOB + id), "part", AttributeValue.fromS(PART));
    }

    static Map<String, AttributeValue> of(Merge merge) {
        var item = new MergeItem();
        item.job = JOB + merge.id();
        item.into = merge.into().value();
        item.from = merge.from().value();
        item.at = merge.at().toString();
        item.person = merge.person().orElse(null);
        item.basis = BasisTexts.write(merge.basis());
        merge.undone()
                .ifPresent(undone -> {
                    item.undoneAt = undone.at().toString();
                    item.undoneBy = undone.person().orElse(null);
                });
        return SCHEMA.itemToMap(item, true);
    }

    static Merge merge(Map<String, AttributeValue> map) {
        MergeItem item = SCHEMA.mapToItem(map);
        return new Merge(
                new MergeId(requireNonNull(item.job).substring(JOB.length())),
                new CustomerId(requireNonNull(item.into)),
                new CustomerId(requireNonNull(item.from)),
                Instant.parse(requireNonNull(item.at)),
                Optional.ofNullable(item.person),
                BasisTexts.read(requireNonNull(item.basis)),
                item.undoneAt == null
                        ? Optional.empty()
                        : Optional.of(
                                new Merge.Undone(
                                        Instant.parse(item.undoneAt),
                                        Optional.ofNullable(item.undoneBy))));
    }

    private static StaticAttribute<MergeItem, String> text(
            String name,
            Function<MergeItem, @Nullable String> get,
            BiConsumer<MergeItem, String> set,
            StaticAttributeTag... key) {
        return Attributes.text(MergeItem.class, name, get, set, key);
    }
}
