package io.mingce.store.customer;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import io.mingce.registration.ReviewCase;
import io.mingce.store.table.Secrecy;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A review case in the table of jobs. The attribute `open` is there as long as the case is, and spreads the open
/// cases over 16 keys: a sparse index on it is the queue.
final class ReviewCaseItem {

    private static final int SHARDS = 16;

    static final TableSchema<ReviewCaseItem> SCHEMA =
            StaticTableSchema.builder(ReviewCaseItem.class)
                    .newItemSupplier(ReviewCaseItem::new)
                    .attributes(
                            text("job", i -> i.job, (i, v) -> i.job = v)
                                    .addTag(primaryPartitionKey())
                                    .build(),
                            text("part", i -> i.part, (i, v) -> i.part = v)
                                    .addTag(primarySortKey())
                                    .build(),
                            text("one", i -> i.one, (i, v) -> i.one = v).build(),
                            text("other", i -> i.other, (i, v) -> i.other = v).build(),
                            text("reason", i -> i.reason, (i, v) -> i.reason = v).build(),
                            text("status", i -> i.status, (i, v) -> i.status = v).build(),
                            text("open", i -> i.open, (i, v) -> i.open = v).build())
                    .build();

    @Nullable String job;
    @Nullable String part;
    @Nullable String one;
    @Nullable String other;
    @Nullable String reason;
    @Nullable String status;
    @Nullable String open;

    static Map<String, AttributeValue> open(ReviewCase doubt) {
        var item = new ReviewCaseItem();
        item.job = "review#" + doubt.one() + "#" + doubt.other();
        item.part = "case";
        item.one = doubt.one().value();
        item.other = doubt.other().value();
        item.reason = doubt.reason().name();
        item.status = "open";
        item.open = "review#" + Math.floorMod(item.job.hashCode(), SHARDS);
        return SCHEMA.itemToMap(item, true);
    }

    // The Enhanced Client reads an absent attribute as null, which its own types do not say.
    @SuppressWarnings("NullAway")
    private static StaticAttribute.Builder<ReviewCaseItem, String> text(
            String name,
            Function<ReviewCaseItem, @Nullable String> get,
            BiConsumer<ReviewCaseItem, String> set) {
        return StaticAttribute.builder(ReviewCaseItem.class, String.class)
                .name(name)
                .getter(get)
                .setter(set)
                .addTag(Secrecy.PLAIN);
    }
}
