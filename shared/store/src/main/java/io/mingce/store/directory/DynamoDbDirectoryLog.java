package io.mingce.store.directory;

import static io.mingce.store.directory.DirectoryItem.DIRECTORY;
import static io.mingce.store.directory.DirectoryItem.MANIFEST;
import static io.mingce.store.directory.DirectoryItem.text;

import io.mingce.directory.DirectoryLog;
import io.mingce.directory.Row;
import io.mingce.store.cipher.Envelope;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// [DirectoryLog] in the table of identifiers: one item per note, sealed, and bound to its number. A note is one write unit
/// per KB, some 60 bytes a row.
///
/// Notes are gone by TTL a week later; long before that [DynamoDbFolds] has taken them into a snapshot. To erase a customer
/// for good: note that the customer is gone, and fold. The newest snapshot is without the row then; the one before it is
/// deleted with the next fold, a day later at most, and its old versions in the bucket the day after; the notes are gone
/// within a week. What is left in the backups of the table is sealed, says nothing but codes, days and keyed hashes, and
/// goes with the backups.
public final class DynamoDbDirectoryLog implements DirectoryLog {

    /// Far longer than any process that has read customers may take to note them.
    static final Duration KEPT = Duration.ofDays(7);

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int LARGEST = 300_000;

    private record Known(long last, Instant at) {}

    private final DynamoDbClient client;
    private final String table;
    private final Envelope envelope;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    /// The log in `table`.
    public DynamoDbDirectoryLog(
            DynamoDbClient client, String table, Envelope envelope, InstantSource clock) {
        this.client = client;
        this.table = table;
        this.envelope = envelope;
        this.clock = clock;
    }

    /// After an append of one's own the number is known without a request.
    @Override
    public long last() {
        Known own = known;
        if (own != null && own.at().plus(FRESH).isAfter(clock.instant())) {
            return own.last();
        }
        long last = newest();
        known = new Known(last, clock.instant());
        return last;
    }

    /// The number of the last note, asked for now: the manifest sorts last, the last note before it. One request.
    long newest() {
        var items =
                client.query(
                                of("#holder <= :last", ":last", MANIFEST)
                                        .scanIndexForward(false)
                                        .limit(2)
                                        .build())
                        .items();
        long last = 0;
        for (var item : items) {
            last =
                    Math.max(
                            last,
                            DirectoryItem.isManifest(item)
                                    ? DirectoryItem.manifest(item).sequence()
                                    : DirectoryItem.sequence(item));
        }
        return last;
    }

    @Override
    public boolean append(long last, Collection<Row> rows) {
        long next = last;
        for (byte[] part : parts(List.copyOf(rows))) {
            if (!store(++next, part)) {
                known = null;
                return false;
            }
        }
        known = new Known(next, clock.instant());
        return true;
    }

    /// An item holds 400 KB; a part less, since it has to travel in each answer to a reader.
    private static List<byte[]> parts(List<Row> rows) {
        if (rows.size() <= Snapshots.FRAME) {
            byte[] content = RowCodec.encode(rows);
            if (content.length <= LARGEST || rows.size() == 1) {
                return List.of(content);
            }
        }
        int half = rows.size() / 2;
        var parts = new ArrayList<>(parts(rows.subList(0, half)));
        parts.addAll(parts(rows.subList(half, rows.size())));
        return parts;
    }

    private boolean store(long number, byte[] content) {
        return put(
                DirectoryItem.delta(
                        number, envelope.seal(place(number), content), clock.instant().plus(KEPT)),
                request -> request.conditionExpression("attribute_not_exists(holder)"));
    }

    private boolean put(
            Map<String, AttributeValue> item, UnaryOperator<PutItemRequest.Builder> provided) {
        var request = PutItemRequest.builder().tableName(table).item(item);
        try {
            client.putItem(provided.apply(request).build());
            return true;
        } catch (ConditionalCheckFailedException somebodyElse) {
            return false;
        }
    }

    /// The notes after `sequence`, in their order, then the manifest, where there is one; read as they are asked for.
    /// One request per MB, one at least.
    Stream<Map<String, AttributeValue>> after(long sequence) {
        return client
                .queryPaginator(
                        of("#holder > :known", ":known", DirectoryItem.delta(sequence)).build())
                .items()
                .stream();
    }

    /// The rows of a note; empty where it is written in another version.
    Optional<List<Row>> rows(Map<String, AttributeValue> delta) {
        return RowCodec.decode(
                envelope.open(place(DirectoryItem.sequence(delta)), DirectoryItem.rows(delta)));
    }

    /// What is in force. One request.
    Optional<Manifest> manifest() {
        var found =
                client.getItem(
                        GetItemRequest.builder()
                                .tableName(table)
                                .key(DirectoryItem.key(MANIFEST))
                                .consistentRead(true)
                                .build());
        return found.hasItem()
                ? Optional.of(DirectoryItem.manifest(found.item()))
                : Optional.empty();
    }

    /// Puts `next` into force, provided that `now` still is.
    ///
    /// @return whether it was
    boolean replace(Optional<Manifest> now, Manifest next) {
        return put(
                DirectoryItem.manifest(next),
                request ->
                        now.isEmpty()
                                ? request.conditionExpression("attribute_not_exists(holder)")
                                : request.conditionExpression("#at = :at")
                                        .expressionAttributeNames(Map.of("#at", "at"))
                                        .expressionAttributeValues(
                                                Map.of(":at", text(now.get().at().toString()))));
    }

    private QueryRequest.Builder of(String condition, String name, String value) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#token = :directory AND " + condition)
                .expressionAttributeNames(Map.of("#token", "token", "#holder", "holder"))
                .expressionAttributeValues(
                        Map.of(":directory", text(DIRECTORY), name, text(value)));
    }

    static String place(long sequence) {
        return "directory/" + DirectoryItem.delta(sequence);
    }
}
