package io.mingce.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// SQS's SendMessage and SendMessageBatch; what was sent waits for the test.
final class FakeSqs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, Queue<String>> sent = new ConcurrentHashMap<>();

    /// What waits in a queue, by the queue's logical id.
    Queue<String> sent(String queue) {
        return sent.computeIfAbsent(queue, _ -> new ConcurrentLinkedQueue<>());
    }

    /// The logical id of the queue that is spoken to: the last part of its address.
    static String queue(JsonNode request) {
        String url = request.path("QueueUrl").asText();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    JsonNode answer(String operation, JsonNode request) {
        String queue = queue(request);
        return switch (operation) {
            case "SendMessage" -> take(queue, request);
            case "SendMessageBatch" -> {
                ObjectNode answer = JSON.createObjectNode();
                var successful = answer.putArray("Successful");
                answer.putArray("Failed");
                request.path("Entries")
                        .forEach(entry ->
                                successful.add(
                                        take(queue, entry).put("Id", entry.path("Id").asText())));
                yield answer;
            }
            default ->
                    throw new IllegalArgumentException("SQS " + operation + " is not played here");
        };
    }

    private ObjectNode take(String queue, JsonNode message) {
        String body = message.path("MessageBody").asText();
        sent(queue).add(body);
        return JSON.createObjectNode()
                .put("MessageId", UUID.randomUUID().toString())
                .put("MD5OfMessageBody", md5(body));
    }

    // The SDK refuses an answer without it.
    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("MD5")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
