package io.mingce.store.imports;

import static io.mingce.store.imports.ImportJobItem.n;
import static io.mingce.store.imports.ImportJobItem.s;

import io.mingce.failure.TryAgain;
import io.mingce.importing.ImportId;
import io.mingce.importing.ImportJob;
import io.mingce.importing.ImportJobs;
import io.mingce.importing.ImportState;
import io.mingce.importing.RowCounts;
import io.mingce.importing.Tallies;
import io.mingce.importing.Tally;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// [ImportJobs] and [Tallies] in the `Jobs` table. An import is the item `import#<id>` · `job`; each chunk that is
/// through is an item beside it, put in one transaction with the counters, so that it counts once; a list of the
/// runs lies under `imports`. Holds counts and keys of objects, nothing of a customer.
public final class DynamoDbImportJobs implements ImportJobs, Tallies {

    private static final int TRIES = 8;
    private static final String RUNS = "imports";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbImportJobs(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /// Two to three requests.
    @Override
    public ImportJob begin(ImportId id, String channel, String file, Instant now) {
        for (int i = 0; i < TRIES; i++) {
            Optional<ImportJob> before = find(id);
            ImportJob job =
                    before.map(b -> b.state().ended() ? b.again(file, now) : b)
                            .orElseGet(() -> ImportJob.first(id, channel, file, now));
            if (before.equals(Optional.of(job)) || put(job, before)) {
                list(job);
                return job;
            }
        }
        throw contended(id);
    }

    private boolean put(ImportJob job, Optional<ImportJob> before) {
        try {
            dynamoDb.putItem(r -> {
                r.tableName(table).item(ImportJobItem.of(job));
                if (before.isEmpty()) {
                    r.conditionExpression("attribute_not_exists(job)");
                } else {
                    r.conditionExpression("#state = :state AND run = :run")
                            .expressionAttributeNames(Map.of("#state", "state"))
                            .expressionAttributeValues(stateAndRun(before.get()));
                }
            });
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private void list(ImportJob job) {
        dynamoDb.putItem(r ->
                r.tableName(table)
                        .item(
                                Map.of(
                                        "job", s(RUNS),
                                        "part", s(job.startedAt() + "#" + job.id()),
                                        "import", s(job.id().value()))));
    }

    @Override
    public Optional<ImportJob> find(ImportId id) {
        var item =
                dynamoDb.getItem(r ->
                                r.tableName(table).key(ImportJobItem.key(id)).consistentRead(true))
                        .item();
        return item == null || item.isEmpty()
                ? Optional.empty()
                : Optional.of(ImportJobItem.job(item));
    }

    /// Two requests, up to 100 imports.
    @Override
    public List<ImportJob> latest(int most) {
        var runs =
                dynamoDb.query(r ->
                        r.tableName(table)
                                .keyConditionExpression("job = :runs")
                                .expressionAttributeValues(Map.of(":runs", s(RUNS)))
                                .scanIndexForward(false)
                                .limit(most));
        List<String> ids =
                runs.items().stream().map(i -> ImportJobItem.text(i, "import")).distinct().toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var keys = ids.stream().map(id -> ImportJobItem.key(new ImportId(id))).toList();
        var found = new HashMap<String, ImportJob>();
        var asked =
                Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
        // 100 items of some hundred bytes never exceed the 16 MB at which DynamoDB leaves keys
        // unprocessed by size.
        dynamoDb.batchGetItem(r -> r.requestItems(asked))
                .responses()
                .getOrDefault(table, List.of())
                .forEach(item -> {
                    ImportJob job = ImportJobItem.job(item);
                    found.put(job.id().value(), job);
                });
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .map(Objects::requireNonNull)
                .toList();
    }

    /// One transaction of two items.
    @Override
    public ImportJob chunkDone(ImportJob job, int chunk, Tally tally) {
        for (int i = 0; i < TRIES; i++) {
            try {
                dynamoDb.transactWriteItems(
                        r -> r.transactItems(once(job, chunk, tally), count(job, tally.rows())));
                return find(job.id()).orElse(job);
            } catch (TransactionCanceledException e) {
                if (e.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .anyMatch("ConditionalCheckFailed"::equals)) {
                    return find(job.id()).orElse(job);
                }
            }
        }
        throw contended(job.id());
    }

    private TransactWriteItem once(ImportJob job, int chunk, Tally tally) {
        var item = new HashMap<>(ImportJobItem.tally(tally));
        item.put("job", s(ImportJobItem.partition(job.id())));
        item.put("part", s(phase(job) + "%05d".formatted(chunk)));
        return TransactWriteItem.builder()
                .put(p ->
                        p.tableName(table)
                                .item(item)
                                .conditionExpression("attribute_not_exists(job)"))
                .build();
    }

    private TransactWriteItem count(ImportJob job, RowCounts more) {
        return TransactWriteItem.builder()
                .update(u ->
                        u.tableName(table)
                                .key(ImportJobItem.key(job.id()))
                                .updateExpression("ADD done :one, " + ImportJobItem.ADD_COUNTS)
                                .conditionExpression("run = :run")
                                .expressionAttributeNames(ImportJobItem.COUNT_NAMES)
                                .expressionAttributeValues(ImportJobItem.counts(job, more)))
                .build();
    }

    /// Chunks of a run are counted once for registering and once for undoing.
    private static String phase(ImportJob job) {
        return "chunk#%05d#%s#"
                .formatted(job.run(), job.state() == ImportState.UNDOING ? "undo" : "rows");
    }

    @Override
    public ImportJob move(ImportJob job, ImportState to, int chunks, String problem) {
        var values = new HashMap<>(stateAndRun(job));
        values.put(":to", s(to.name()));
        values.put(":chunks", n(chunks));
        values.put(":problem", s(problem));
        values.put(":zero", n(0));
        try {
            var moved =
                    dynamoDb.updateItem(r ->
                            r.tableName(table)
                                    .key(ImportJobItem.key(job.id()))
                                    .updateExpression(
                                            "SET #state = :to, chunks = :chunks, problem ="
                                                    + " :problem, done = "
                                                    + (to == ImportState.UNDOING
                                                            ? ":zero"
                                                            : "done + :zero"))
                                    .conditionExpression("#state = :state AND run = :run")
                                    .expressionAttributeNames(Map.of("#state", "state"))
                                    .expressionAttributeValues(values)
                                    .returnValues(ReturnValue.ALL_NEW));
            return ImportJobItem.job(moved.attributes());
        } catch (ConditionalCheckFailedException _) {
            return find(job.id()).orElse(job);
        }
    }

    @Override
    public Tally sum(ImportJob job) {
        Tally sum = Tally.NONE;
        var parts =
                dynamoDb.queryPaginator(r ->
                        r.tableName(table)
                                .keyConditionExpression("job = :job AND begins_with(part, :phase)")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":job", s(ImportJobItem.partition(job.id())),
                                                ":phase",
                                                        s("chunk#%05d#rows#".formatted(job.run()))))
                                .consistentRead(true));
        for (var part : parts.items()) {
            sum = sum.plus(ImportJobItem.tally(part));
        }
        return sum;
    }

    private static Map<String, AttributeValue> stateAndRun(ImportJob job) {
        return Map.of(":state", s(job.state().name()), ":run", n(job.run()));
    }

    private static TryAgain contended(ImportId id) {
        return new TryAgain(
                Duration.ofSeconds(1), "import " + id + " is being changed by others", null);
    }
}
