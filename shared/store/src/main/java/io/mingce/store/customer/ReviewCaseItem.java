package io.mingce.store.customer;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import static java.util.Objects.requireNonNull;

import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.review.Ruling;
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

/// A review case in the table of jobs. `open`, `byScore` and `byAge` are there as long as the case is open, so that only
/// open cases are in the two indexes, see [ReviewQueue].
final class ReviewCaseItem {

    static final TableSchema<ReviewCaseItem> SCHEMA =
            StaticTableSchema.builder(ReviewCaseItem.class)
                    .newItemSupplier(ReviewCaseItem::new)
                    .attributes(
                            text("job", i -> i.job, (i, v) -> i.job = v, primaryPartitionKey()),
                            text("part", i -> i.part, (i, v) -> i.part = v, primarySortKey()),
                            Attributes.optional(
                                    ReviewCaseItem.class,
                                    "basis",
                                    EnhancedType.listOf(String.class),
                                    i -> i.basis,
                                    (i, v) -> i.basis = v,
                                    Secrecy.PLAIN),
                            text("openedAt", i -> i.openedAt, (i, v) -> i.openedAt = v),
                            text("owner", i -> i.owner, (i, v) -> i.owner = v),
                            text("notBefore", i -> i.notBefore, (i, v) -> i.notBefore = v),
                            text("verdict", i -> i.verdict, (i, v) -> i.verdict = v),
                            text("ruledAt", i -> i.ruledAt, (i, v) -> i.ruledAt = v),
                            text("ruledBy", i -> i.ruledBy, (i, v) -> i.ruledBy = v),
                            text("open", i -> i.open, (i, v) -> i.open = v),
                            text("byScore", i -> i.byScore, (i, v) -> i.byScore = v),
                            text("byAge", i -> i.byAge, (i, v) -> i.byAge = v))
                    .build();

    private static final String JOB = "review#";
    private static final String PART = "case";

    @Nullable String job;
    @Nullable String part = PART;
    @Nullable List<String> basis;
    @Nullable String openedAt;
    @Nullable String owner;
    @Nullable String notBefore;
    @Nullable String verdict;
    @Nullable String ruledAt;
    @Nullable String ruledBy;
    @Nullable String open;
    @Nullable String byScore;
    @Nullable String byAge;

    static Map<String, AttributeValue> key(CaseId id) {
        return Map.of("job", AttributeValue.fromS(JOB + id), "part", AttributeValue.fromS(PART));
    }

    static Map<String, AttributeValue> of(ReviewCase each) {
        var item = new ReviewCaseItem();
        item.job = JOB + each.id();
        item.basis = BasisTexts.write(each.basis());
        item.openedAt = each.openedAt().toString();
        item.owner = each.owner().orElse(null);
        item.notBefore = each.notBefore().map(Instant::toString).orElse(null);
        each.ruling()
                .ifPresent(ruling -> {
                    item.verdict = ruling.verdict().name();
                    item.ruledAt = ruling.at().toString();
                    item.ruledBy = ruling.person().orElse(null);
                });
        if (each.isOpen()) {
            item.open = ReviewQueue.shard(each.id());
            item.byScore = ReviewQueue.byScore(each);
            item.byAge = ReviewQueue.byAge(each);
        }
        return SCHEMA.itemToMap(item, true);
    }

    static ReviewCase reviewCase(Map<String, AttributeValue> map) {
        ReviewCaseItem item = SCHEMA.mapToItem(map);
        return new ReviewCase(
                CaseId.parse(requireNonNull(item.job).substring(JOB.length())),
                BasisTexts.read(requireNonNull(item.basis)),
                Instant.parse(requireNonNull(item.openedAt)),
                Optional.ofNullable(item.owner),
                Optional.ofNullable(item.notBefore).map(Instant::parse),
                item.verdict == null
                        ? Optional.empty()
                        : Optional.of(
                                new Ruling(
                                        Ruling.Verdict.valueOf(item.verdict),
                                        Instant.parse(requireNonNull(item.ruledAt)),
                                        Optional.ofNullable(item.ruledBy))));
    }

    private static StaticAttribute<ReviewCaseItem, String> text(
            String name,
            Function<ReviewCaseItem, @Nullable String> get,
            BiConsumer<ReviewCaseItem, String> set,
            StaticAttributeTag... key) {
        return Attributes.text(ReviewCaseItem.class, name, get, set, key);
    }
}
