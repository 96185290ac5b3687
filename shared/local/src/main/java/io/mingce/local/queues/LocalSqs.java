package io.mingce.local.queues;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// SQS in process, with its limits: a message and a whole batch hold at most 1 MiB, a batch ten messages.
public final class LocalSqs implements SqsClient {

    /// Body and attributes, bytes.
    static final int MAX_BYTES = 1_048_576;

    private static final int MAX_ENTRIES = 10;

    private final LocalQueues queues;

    public LocalSqs(LocalQueues queues) {
        this.queues = queues;
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        LocalQueue queue = queue(request.queueUrl());
        Map<String, String> attributes = texts(request.messageAttributes());
        if (size(request.messageBody(), attributes) > MAX_BYTES) {
            throw SqsException.builder()
                    .message(
                            "One or more parameters are invalid. Reason: Message must be shorter"
                                    + " than 1048576 bytes.")
                    .statusCode(400)
                    .build();
        }
        String id =
                queue.send(request.messageBody(), attributes, delay(request.delaySeconds(), queue));
        return SendMessageResponse.builder().messageId(id).build();
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        LocalQueue queue = queue(request.queueUrl());
        if (request.entries().isEmpty()) {
            throw EmptyBatchRequestException.builder().message("no entries").build();
        }
        if (request.entries().size() > MAX_ENTRIES) {
            throw TooManyEntriesInBatchRequestException.builder()
                    .message("more than 10 entries")
                    .build();
        }
        long bytes =
                request.entries().stream()
                        .mapToLong(e -> size(e.messageBody(), texts(e.messageAttributes())))
                        .sum();
        if (bytes > MAX_BYTES) {
            throw BatchRequestTooLongException.builder()
                    .message("longer than 1048576 bytes")
                    .build();
        }
        List<SendMessageBatchResultEntry> sent =
                request.entries().stream()
                        .map(e ->
                                SendMessageBatchResultEntry.builder()
                                        .id(e.id())
                                        .messageId(
                                                queue.send(
                                                        e.messageBody(),
                                                        texts(e.messageAttributes()),
                                                        delay(e.delaySeconds(), queue)))
                                        .build())
                        .toList();
        return SendMessageBatchResponse.builder().successful(sent).build();
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        LocalQueue queue = queue(request.queueUrl());
        try {
            List<LocalQueue.Received> batch =
                    queue.receive(
                            or(request.maxNumberOfMessages(), 1),
                            Duration.ofSeconds(
                                    or(
                                            request.visibilityTimeout(),
                                            (int) queue.declared().visibility().toSeconds())),
                            Duration.ofSeconds(or(request.waitTimeSeconds(), 0)));
            return ReceiveMessageResponse.builder()
                    .messages(batch.stream().map(LocalSqs::message).toList())
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ReceiveMessageResponse.builder().build();
        }
    }

    private static software.amazon.awssdk.services.sqs.model.Message message(
            LocalQueue.Received received) {
        return software.amazon.awssdk.services.sqs.model.Message.builder()
                .messageId(received.message().id())
                .receiptHandle(received.receipt())
                .body(received.message().body())
                .build();
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
        queue(request.queueUrl()).delete(request.receiptHandle());
        return DeleteMessageResponse.builder().build();
    }

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(
            ChangeMessageVisibilityRequest request) {
        queue(request.queueUrl())
                .changeVisibility(
                        request.receiptHandle(), Duration.ofSeconds(request.visibilityTimeout()));
        return ChangeMessageVisibilityResponse.builder().build();
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
        return queues.byName(request.queueName())
                .map(q -> io.mingce.local.template.LocalNames.queueUrl(q.declared().name()))
                .map(url -> GetQueueUrlResponse.builder().queueUrl(url).build())
                .orElseThrow(LocalSqs::noQueue);
    }

    private LocalQueue queue(String url) {
        return queues.byUrl(url).orElseThrow(LocalSqs::noQueue);
    }

    private static QueueDoesNotExistException noQueue() {
        return QueueDoesNotExistException.builder()
                .message("The specified queue does not exist.")
                .build();
    }

    private static Duration delay(@Nullable Integer seconds, LocalQueue queue) {
        return seconds == null ? queue.declared().delay() : Duration.ofSeconds(seconds);
    }

    private static int or(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    private static Map<String, String> texts(Map<String, MessageAttributeValue> attributes) {
        Map<String, String> texts = new LinkedHashMap<>();
        attributes.forEach((name, value) -> texts.put(name, value.stringValue()));
        return texts;
    }

    private static int size(String body, Map<String, String> attributes) {
        return body.getBytes(UTF_8).length
                + attributes.entrySet().stream()
                        .mapToInt(
                                e -> (e.getKey() + e.getValue() + "String").getBytes(UTF_8).length)
                        .sum();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
