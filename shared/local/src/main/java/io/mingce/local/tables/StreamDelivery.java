package io.mingce.local.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.local.functions.InvocationFailed;
import io.mingce.local.functions.LocalFunction;
import io.mingce.local.functions.Workers;
import io.mingce.local.template.Trigger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Hands the changes of a table to a function, as Lambda's event source mapping does: in order within a shard, at
/// least once, a failed batch again until it succeeds or is given up.
public final class StreamDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamDelivery.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final LocalFunction function;
    private final Trigger.StreamBatch trigger;
    private final ChangePattern pattern;
    private final StreamPositions positions;
    private final Optional<Consumer<String>> failures;
    private final Workers workers = new Workers();

    /// @param positions how far the function has come
    /// @param failures the queue that is told of records given up
    public StreamDelivery(
            LocalTables tables,
            LocalFunction function,
            Trigger.StreamBatch trigger,
            StreamPositions positions,
            Optional<Consumer<String>> failures) {
        this.streams = tables.streams();
        this.streamArn =
                tables.client()
                        .describeTable(b -> b.tableName(trigger.table()))
                        .table()
                        .latestStreamArn();
        this.function = function;
        this.trigger = trigger;
        this.pattern = new ChangePattern(trigger.patterns());
        this.positions = positions;
        this.failures = failures;
    }

    /// Begins to deliver.
    public void start() {
        workers.keep(this::run);
    }

    private void run() throws InterruptedException {
        while (!workers.stopping()) {
            // Parents come before their children, so that the order of an item's changes is
            // kept.
            for (Shard shard : shards()) {
                drain(shard);
            }
            Thread.sleep(PAUSE);
        }
    }

    private List<Shard> shards() {
        return streams.describeStream(b -> b.streamArn(streamArn)).streamDescription().shards();
    }

    private void drain(Shard shard) throws InterruptedException {
        if (positions.ended(shard.shardId())) {
            return;
        }
        String iterator = iterator(shard.shardId());
        while (iterator != null && !workers.stopping()) {
            String from = iterator;
            GetRecordsResponse read =
                    streams.getRecords(b -> b.shardIterator(from).limit(trigger.size()));
            if (!read.records().isEmpty()) {
                List<Record> wanted =
                        read.records().stream()
                                .filter(r -> pattern.fits(StreamEvent.record(r, streamArn)))
                                .toList();
                if (deliver(shard.shardId(), wanted)) {
                    positions.move(shard.shardId(), sequence(read.records().getLast()));
                }
            } else if (read.nextShardIterator() != null) {
                return;
            }
            iterator = read.nextShardIterator();
        }
        if (iterator == null) {
            positions.end(shard.shardId());
        }
    }

    private String iterator(String shardId) {
        Optional<String> last = positions.last(shardId);
        try {
            return streams.getShardIterator(b ->
                            b.streamArn(streamArn)
                                    .shardId(shardId)
                                    .shardIteratorType(
                                            last.isPresent()
                                                    ? ShardIteratorType.AFTER_SEQUENCE_NUMBER
                                                    : ShardIteratorType.TRIM_HORIZON)
                                    .sequenceNumber(last.orElse(null)))
                    .shardIterator();
        } catch (TrimmedDataAccessException e) {
            LOG.warn("{}: changes older than a day are gone", function.declared().id());
            return streams.getShardIterator(b ->
                            b.streamArn(streamArn)
                                    .shardId(shardId)
                                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                    .shardIterator();
        }
    }

    /// Tries until it is through: nothing behind a failed record of the shard may go before it.
    ///
    /// @return whether it is through, rather than stopped
    private boolean deliver(String shardId, List<Record> records) throws InterruptedException {
        List<Record> left = records;
        int attempt = 0;
        while (!left.isEmpty() && !workers.stopping()) {
            int through = attempt(left);
            attempt = through > 0 ? 0 : attempt + 1;
            if (through > 0) {
                positions.move(shardId, sequence(left.get(through - 1)));
            } else if (trigger.retries() >= 0 && attempt > trigger.retries()) {
                through = giveUp(shardId, left);
                attempt = 0;
            } else {
                Thread.sleep(RETRY_AFTER);
            }
            left = left.subList(through, left.size());
        }
        return left.isEmpty();
    }

    /// Returns how many records from the front are through.
    private int attempt(List<Record> records) throws InterruptedException {
        try {
            byte[] answer = function.invoke(StreamEvent.of(records, streamArn));
            if (!trigger.partialFailures()) {
                return records.size();
            }
            String failed =
                    MAPPER.readTree(answer)
                            .path("batchItemFailures")
                            .path(0)
                            .path("itemIdentifier")
                            .asText("");
            return failed.isEmpty() ? records.size() : before(records, failed);
        } catch (InvocationFailed | IOException e) {
            LOG.warn("{}: a batch of changes comes back", function.declared().id());
            return trigger.bisect() && records.size() > 1
                    ? attempt(records.subList(0, records.size() / 2))
                    : 0;
        }
    }

    private static int before(List<Record> records, String sequence) {
        for (int i = 0; i < records.size(); i++) {
            if (sequence(records.get(i)).equals(sequence)) {
                return i;
            }
        }
        return 0;
    }

    private int giveUp(String shardId, List<Record> left) {
        int many = trigger.bisect() || trigger.partialFailures() ? 1 : left.size();
        LOG.error("{}: {} changes are given up", function.declared().id(), many);
        failures.ifPresent(queue -> queue.accept(notice(shardId, left.subList(0, many))));
        positions.move(shardId, sequence(left.get(many - 1)));
        return many;
    }

    private String notice(String shardId, List<Record> lost) {
        var message = MAPPER.createObjectNode();
        message.putObject("requestContext")
                .put("functionArn", function.declared().id())
                .put("condition", "RetryAttemptsExhausted");
        message.putObject("DDBStreamBatchInfo")
                .put("shardId", shardId)
                .put("startSequenceNumber", sequence(lost.getFirst()))
                .put("endSequenceNumber", sequence(lost.getLast()))
                .put("batchSize", lost.size())
                .put("streamArn", streamArn);
        try {
            return MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sequence(Record record) {
        return record.dynamodb().sequenceNumber();
    }

    /// Reads no more and waits for what is under way.
    @Override
    public void close() {
        workers.close();
    }
}
