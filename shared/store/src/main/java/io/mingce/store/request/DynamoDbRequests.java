package io.mingce.store.request;

import static io.mingce.store.table.Items.number;
import static io.mingce.store.table.Items.text;

import static java.util.stream.Collectors.toSet;

import io.mingce.identity.Token;
import io.mingce.request.PrivacyRequest;
import io.mingce.request.RequestId;
import io.mingce.request.Requests;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.table.SortableTime;
import io.mingce.store.table.VersionedItems;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// [Requests] in the table of jobs. A request is one item of some 600 bytes, about three write units with its places in
/// the indexes `byDue` and `byNext`, which lag behind a little.
public final class DynamoDbRequests implements Requests {

    private static final Duration WISH_KEPT = Duration.ofDays(90);

    private final DynamoDbClient client;
    private final VersionedItems items;
    private final String table;
    private final Envelope envelope;
    private final InstantSource clock;

    /// @param envelope seals wishes
    /// @param clock for when a wish is to be forgotten
    public DynamoDbRequests(
            DynamoDbClient client, String table, Envelope envelope, InstantSource clock) {
        this.client = client;
        this.items = new VersionedItems(client, table);
        this.table = table;
        this.envelope = envelope;
        this.clock = clock;
    }

    @Override
    public Optional<PrivacyRequest> find(RequestId id) {
        return items.find(RequestItem.key(id)).map(RequestItem::request);
    }

    @Override
    public boolean save(PrivacyRequest request) {
        return items.save(RequestItem.of(request), request.version());
    }

    @Override
    public List<PrivacyRequest> due(LocalDate until, int most) {
        return index("byDue", "due", until.toString(), most).stream()
                .map(RequestItem::request)
                .sorted(
                        Comparator.comparing((PrivacyRequest request) -> request.clock().due())
                                .thenComparing(PrivacyRequest::id))
                .limit(most)
                .toList();
    }

    @Override
    public Set<RequestId> waking(Instant until, int most) {
        return index("byNext", "next", SortableTime.of(until), most).stream()
                .sorted(Comparator.comparing(item -> text(item, "next")))
                .limit(most)
                .map(RequestItem::id)
                .collect(toSet());
    }

    /// The first `most` of every part.
    private List<Map<String, AttributeValue>> index(
            String index, String range, String until, int most) {
        var all = new ArrayList<Map<String, AttributeValue>>();
        for (int shard = 0; shard < RequestItem.SHARDS; shard++) {
            all.addAll(
                    client.query(
                                    QueryRequest.builder()
                                            .tableName(table)
                                            .indexName(index)
                                            .keyConditionExpression(
                                                    "#shard = :shard AND #range <= :until")
                                            .expressionAttributeNames(
                                                    Map.of(
                                                            "#shard",
                                                            range + "Shard",
                                                            "#range",
                                                            range))
                                            .expressionAttributeValues(
                                                    Map.of(
                                                            ":shard",
                                                            RequestItem.shard(shard),
                                                            ":until",
                                                            text(until)))
                                            .limit(most)
                                            .build())
                            .items());
        }
        return all;
    }

    @Override
    public void keepWish(RequestId id, Map<String, String> wish) {
        Instant expires = clock.instant().plus(WISH_KEPT);
        client.putItem(p -> p.tableName(table).item(WishItem.of(id, wish, envelope, expires)));
    }

    @Override
    public Map<String, String> wish(RequestId id) {
        return items.find(WishItem.key(id))
                .map(item -> WishItem.wish(id, item, envelope))
                .orElse(Map.of());
    }

    @Override
    public void forgetWish(RequestId id) {
        client.deleteItem(d -> d.tableName(table).key(WishItem.key(id)));
    }

    @Override
    public long count(Token key, Instant until) {
        var counted =
                client.updateItem(u ->
                        u.tableName(table)
                                .key(CountItem.key(key))
                                .updateExpression("ADD calls :one SET expires = :until")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":one", number(1),
                                                ":until", number(until.getEpochSecond())))
                                .returnValues(ReturnValue.UPDATED_NEW));
        return number(counted.attributes(), "calls");
    }
}
