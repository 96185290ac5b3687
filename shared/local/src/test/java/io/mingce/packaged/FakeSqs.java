package io.mingce.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/// SQS's SendMessage and SendMessageBatch; what was sent waits for the test.
final class FakeSqs {

    private static final ObjectMapper JSON = new ObjectMapper();
    final Queue<String> sent = new ConcurrentLinkedQueue<>();

    JsonNode answer(String operation, JsonNode request) {
        return switch (operation) {
            case "SendMessage" -> take(request);
            case "SendMessageBatch" -> {
                ObjectNode answer = JSON.createObjectNode();
                var successful = answer.putArray("Successful");
                answer.putArray("Failed");
                request.path("Entries")
                        .forEach(entry ->
                                successful.add(take(entry).put("Id", entry.path("Id").asText())));
                yield answer;
            }
            default ->
                    throw new IllegalArgumentException("SQS " + operation + " is not played here");
        };
    }

    private ObjectNode take(JsonNode message) {
        String body = message.path("MessageBody").asText();
        sent.add(body);
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
