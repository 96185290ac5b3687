package io.mingce.local.queues;

import java.util.Map;

/// A message in a queue.
///
/// @param attributes the sender's own, texts
/// @param received how often it was handed out
record Message(
        String id, String body, Map<String, String> attributes, long sentMillis, int received) {

    Message receivedAgain() {
        return new Message(id, body, attributes, sentMillis, received + 1);
    }
}
