package io.mingce.store.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.review.ReviewCases.Order;
import io.mingce.review.ReviewCases.Page;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The open cases in their order. Two sparse indexes, each spread over 16 keys so that none gets hot; a page asks all of
/// them and merges, 16 requests. An index lags behind its table by moments.
final class ReviewQueue {

    private static final int SHARDS = 16;

    private final DynamoDbClient client;
    private final String table;

    ReviewQueue(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    static String shard(CaseId id) {
        return "review#" + Math.floorMod(id.toString().hashCode(), SHARDS);
    }

    /// Sorts the likeliest first, those that rest last, and no two alike.
    static String byScore(ReviewCase each) {
        long bits = Double.doubleToLongBits(each.basis().score());
        long ascending = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
        return rank(each) + String.format(Locale.ROOT, "%016x", ~ascending) + "#" + each.id();
    }

    /// Sorts the oldest first, those that rest last, and no two alike.
    static String byAge(ReviewCase each) {
        Instant at = each.openedAt();
        return rank(each)
                + String.format(Locale.ROOT, "%012d.%09d", at.getEpochSecond(), at.getNano())
                + "#"
                + each.id();
    }

    private static String rank(ReviewCase each) {
        return each.notBefore().isPresent() ? "1" : "0";
    }

    /// @throws IllegalArgumentException where `from` is none of ours
    Page page(Order order, Optional<String> owner, Optional<String> from, int limit) {
        String sort = order == Order.SCORE ? "byScore" : "byAge";
        String after =
                from.map(c -> new String(Base64.getUrlDecoder().decode(c), UTF_8)).orElse("!");
        var found = new ArrayList<Map<String, AttributeValue>>();
        for (int shard = 0; shard < SHARDS; shard++) {
            client.queryPaginator(query(sort, shard, after, owner, limit)).items().stream()
                    .limit(limit + 1L)
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(item -> place(item, sort)));
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                page.stream().map(ReviewCaseItem::reviewCase).toList(),
                found.size() > limit
                        ? Optional.of(cursor(place(page.getLast(), sort)))
                        : Optional.empty());
    }

    private static String place(Map<String, AttributeValue> item, String sort) {
        return requireNonNull(item.get(sort)).s();
    }

    private static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    private QueryRequest query(
            String sort, int shard, String after, Optional<String> owner, int limit) {
        var names = new HashMap<>(Map.of("#open", "open", "#sort", sort));
        var values =
                new HashMap<>(
                        Map.of(
                                ":open", AttributeValue.fromS("review#" + shard),
                                ":after", AttributeValue.fromS(after)));
        var query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName("open-" + sort)
                        .keyConditionExpression("#open = :open AND #sort > :after");
        if (owner.isPresent()) { // Without a limit: it would count what the filter leaves out.
            names.put("#owner", "owner");
            values.put(":owner", AttributeValue.fromS(owner.get()));
            query.filterExpression("#owner = :owner");
        } else {
            query.limit(limit + 1);
        }
        return query.expressionAttributeNames(names).expressionAttributeValues(values).build();
    }
}
