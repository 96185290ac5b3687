package io.mingce.store.erasure;

import static io.mingce.store.table.Items.text;

import io.mingce.erasure.Scrubs;
import io.mingce.failure.TryAgain;
import io.mingce.importing.ImportId;
import io.mingce.request.RequestId;
import io.mingce.store.files.Queue;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// [Scrubs] in the table of jobs, announced on the queue of those who work on imports.
public final class DynamoDbScrubs implements Scrubs {

    private static final int TRIES = 5;

    private final DynamoDbClient client;
    private final String table;
    private final Queue queue;

    public DynamoDbScrubs(DynamoDbClient client, String table, Queue queue) {
        this.client = client;
        this.table = table;
        this.queue = queue;
    }

    /// Three requests: what is asked for already is read first. Announced anew as long as it is not done, since the message
    /// before may be lost.
    @Override
    public void ask(ImportId importId, RequestId request, Set<Long> rows) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Scrub> known = find(importId, request);
            var all = new HashSet<>(rows);
            known.ifPresent(scrub -> all.addAll(scrub.rows()));
            boolean more = known.map(scrub -> !scrub.rows().equals(all)).orElse(true);
            if (!more && known.flatMap(Scrub::done).isPresent()) {
                return;
            }
            if (!more || store(importId, request, known, all)) {
                queue.send(List.of(message(importId, request)));
                return;
            }
        }
        throw new TryAgain(Duration.ofSeconds(1), "import " + importId + " is contended", null);
    }

    private boolean store(
            ImportId importId, RequestId request, Optional<Scrub> known, Set<Long> rows) {
        return update(
                importId,
                request,
                "SET #rows = :rows REMOVE scrubbed",
                known.isEmpty() ? "attribute_not_exists(job)" : "#rows = :known",
                Map.of(":rows", ScrubItem.rows(rows)),
                known);
    }

    private boolean update(
            ImportId importId,
            RequestId request,
            String expression,
            String condition,
            Map<String, AttributeValue> values,
            Optional<Scrub> known) {
        var all = new HashMap<>(values);
        known.ifPresent(scrub -> all.put(":known", ScrubItem.rows(scrub.rows())));
        try {
            client.updateItem(
                    UpdateItemRequest.builder()
                            .tableName(table)
                            .key(ScrubItem.key(importId, request))
                            .updateExpression(expression)
                            .conditionExpression(condition)
                            .expressionAttributeNames(Map.of("#rows", "rows"))
                            .expressionAttributeValues(all)
                            .build());
            return true;
        } catch (ConditionalCheckFailedException somebodyElse) {
            return false;
        }
    }

    private static String message(ImportId importId, RequestId request) {
        return "{\"importId\":\"%s\",\"run\":0,\"kind\":\"SCRUB\",\"chunk\":0,\"request\":\"%s\"}"
                .formatted(importId, request);
    }

    @Override
    public Optional<Scrub> find(ImportId importId, RequestId request) {
        return item(ScrubItem.key(importId, request)).map(item -> ScrubItem.scrub(importId, item));
    }

    private Optional<Map<String, AttributeValue>> item(Map<String, AttributeValue> key) {
        var found = client.getItem(g -> g.tableName(table).key(key).consistentRead(true));
        return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
    }

    @Override
    public void done(Scrub scrub, Map<String, Long> counts) {
        update(
                scrub.importId(),
                scrub.request(),
                "SET scrubbed = :counts",
                "#rows = :known",
                Map.of(":counts", ScrubItem.counts(counts)),
                Optional.of(scrub));
    }

    @Override
    public void rewritten(ImportId content, ImportId original) {
        client.putItem(p -> p.tableName(table).item(ScrubItem.rewritten(content, original)));
    }

    @Override
    public Optional<ImportId> original(ImportId content) {
        return item(ScrubItem.rewrittenKey(content))
                .map(item -> new ImportId(text(item, "original")));
    }

    /// One request per MB.
    @Override
    public Set<Long> gone(ImportId importId) {
        var rows = new HashSet<Long>();
        client.queryPaginator(q ->
                        q.tableName(table)
                                .keyConditionExpression("job = :job AND begins_with(part, :scrub)")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":job", ScrubItem.job(importId),
                                                ":scrub", text(ScrubItem.SCRUB)))
                                .consistentRead(true))
                .items()
                .forEach(item -> rows.addAll(ScrubItem.scrub(importId, item).rows()));
        return rows;
    }
}
