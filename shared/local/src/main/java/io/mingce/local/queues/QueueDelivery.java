package io.mingce.local.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.mingce.local.functions.InvocationFailed;
import io.mingce.local.functions.LocalFunction;
import io.mingce.local.functions.Workers;
import io.mingce.local.template.LocalNames;
import io.mingce.local.template.Trigger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;

/// Takes messages from a queue and hands them to a function, as Lambda's event source mapping does: what succeeded
/// is deleted, what failed comes back.
public final class QueueDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueueDelivery.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration POLL = Duration.ofSeconds(1);

    /// On AWS a failed message comes back when its visibility timeout ends, half an hour for an import. Here the
    /// invocation is known to be over, and whoever tries things out should not wait.
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /// More at once than a notebook does well is no use.
    private static final int MAX_CONCURRENCY = 4;

    private final LocalQueue queue;
    private final LocalFunction function;
    private final Trigger.QueueBatch trigger;
    private final Semaphore permits;
    private final Workers workers = new Workers();

    public QueueDelivery(LocalQueue queue, LocalFunction function, Trigger.QueueBatch trigger) {
        this.queue = queue;
        this.function = function;
        this.trigger = trigger;
        this.permits = new Semaphore(Math.min(trigger.concurrency(), MAX_CONCURRENCY));
    }

    /// Begins to deliver.
    public void start() {
        workers.keep(this::run);
    }

    private void run() throws InterruptedException {
        while (!workers.stopping()) {
            permits.acquire();
            boolean begun = false;
            try {
                begun = begun();
            } finally {
                if (!begun) {
                    permits.release();
                }
            }
        }
    }

    private boolean begun() throws InterruptedException {
        List<LocalQueue.Received> batch = workers.stopping() ? List.of() : nextBatch();
        if (!batch.isEmpty()) {
            workers.begin(() -> {
                try {
                    deliver(batch);
                } finally {
                    permits.release();
                }
            });
        }
        return !batch.isEmpty();
    }

    private List<LocalQueue.Received> nextBatch() throws InterruptedException {
        Duration visibility = queue.declared().visibility();
        List<LocalQueue.Received> batch =
                new ArrayList<>(queue.receive(trigger.size(), visibility, POLL));
        long end = System.nanoTime() + trigger.window().toNanos();
        while (!batch.isEmpty() && batch.size() < trigger.size() && System.nanoTime() < end) {
            batch.addAll(
                    queue.receive(
                            trigger.size() - batch.size(),
                            visibility,
                            Duration.ofNanos(end - System.nanoTime())));
        }
        return batch;
    }

    private void deliver(List<LocalQueue.Received> batch) throws InterruptedException {
        try {
            byte[] answer = function.invoke(event(batch));
            Set<String> failed = trigger.partialFailures() ? failures(answer) : Set.of();
            if (!ids(batch).containsAll(failed)) {
                // An id that is not in the batch: Lambda takes the whole batch for failed.
                failed = ids(batch);
            }
            settle(batch, failed);
        } catch (InvocationFailed | IOException e) {
            LOG.warn("{}: a batch comes back", function.declared().id());
            settle(batch, ids(batch));
        }
    }

    private void settle(List<LocalQueue.Received> batch, Set<String> failed) {
        for (LocalQueue.Received received : batch) {
            if (failed.contains(received.message().id())) {
                Duration own = queue.declared().visibility();
                queue.changeVisibility(
                        received.receipt(), own.compareTo(RETRY_AFTER) < 0 ? own : RETRY_AFTER);
            } else {
                queue.delete(received.receipt());
            }
        }
    }

    private static Set<String> ids(List<LocalQueue.Received> batch) {
        Set<String> ids = new HashSet<>();
        batch.forEach(received -> ids.add(received.message().id()));
        return ids;
    }

    private static Set<String> failures(byte[] answer) throws IOException {
        Set<String> ids = new HashSet<>();
        JsonNode node = MAPPER.readTree(answer);
        node.path("batchItemFailures")
                .forEach(failure -> ids.add(failure.path("itemIdentifier").asText()));
        return ids;
    }

    private byte[] event(List<LocalQueue.Received> batch) throws JsonProcessingException {
        ObjectNode event = MAPPER.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (LocalQueue.Received received : batch) {
            Message message = received.message();
            ObjectNode json = records.addObject();
            json.put("messageId", message.id());
            json.put("receiptHandle", received.receipt());
            json.put("body", message.body());
            json.putObject("attributes")
                    .put("ApproximateReceiveCount", Integer.toString(message.received()))
                    .put("SentTimestamp", Long.toString(message.sentMillis()))
                    .put("SenderId", LocalNames.ACCOUNT)
                    .put("ApproximateFirstReceiveTimestamp", Long.toString(message.sentMillis()));
            ObjectNode attributes = json.putObject("messageAttributes");
            message.attributes()
                    .forEach((name, value) ->
                            attributes
                                    .putObject(name)
                                    .put("stringValue", value)
                                    .put("dataType", "String"));
            json.put("eventSource", "aws:sqs");
            json.put("eventSourceARN", queue.declared().arn());
            json.put("awsRegion", LocalNames.REGION);
        }
        return MAPPER.writeValueAsBytes(event);
    }

    /// Takes no more messages and waits for what is under way.
    @Override
    public void close() {
        workers.close();
    }
}
