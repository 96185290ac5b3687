package io.mingce.store.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.store.table.Patience;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A queue that messages are sent to. Bodies carry ids only, never data of a customer.
public final class Queue {

    private static final int MOST = 10;
    private static final int MOST_BYTES =
            256 * 1024; // Of a request; the limit that every region has.

    /// Longest that a message can be held back.
    public static final Duration MOST_DELAY = Duration.ofMinutes(15);

    private final SqsClient client;
    private final URI url;

    public Queue(SqsClient client, URI url) {
        this.client = client;
        this.url = url;
    }

    /// Sends every message, 10 a request and 256 KB; those that SQS did not take are sent again. A message may arrive
    /// more than once.
    public void send(List<String> bodies) {
        send(bodies, Duration.ZERO);
    }

    /// The same, but nobody sees the messages before `delay` has passed, to the second above; at most [#MOST_DELAY], so
    /// whoever waits for longer looks again.
    public void send(List<String> bodies, Duration delay) {
        int seconds = seconds(delay);
        var batch = new ArrayList<SendMessageBatchRequestEntry>();
        int bytes = 0;
        for (String body : bodies) {
            int more = body.getBytes(UTF_8).length;
            if (batch.size() == MOST || bytes + more > MOST_BYTES) {
                sendAll(batch);
                batch.clear();
                bytes = 0;
            }
            batch.add(
                    SendMessageBatchRequestEntry.builder()
                            .id(String.valueOf(batch.size()))
                            .messageBody(body)
                            .delaySeconds(seconds)
                            .build());
            bytes += more;
        }
        sendAll(batch);
    }

    private static int seconds(Duration delay) {
        Duration most = delay.compareTo(MOST_DELAY) < 0 ? delay : MOST_DELAY;
        return Math.toIntExact(Math.max(0, most.plusNanos(999_999_999).toSeconds()));
    }

    private void sendAll(List<SendMessageBatchRequestEntry> batch) {
        List<SendMessageBatchRequestEntry> open = List.copyOf(batch);
        var patience = new Patience("sending");
        while (!open.isEmpty()) {
            var failed =
                    client.sendMessageBatch(
                                    SendMessageBatchRequest.builder()
                                            .queueUrl(url.toString())
                                            .entries(open)
                                            .build())
                            .failed();
            open = again(open, failed);
            if (!open.isEmpty()) {
                patience.pause();
            }
        }
    }

    private static List<SendMessageBatchRequestEntry> again(
            List<SendMessageBatchRequestEntry> sent, List<BatchResultErrorEntry> failed) {
        for (BatchResultErrorEntry each : failed) {
            if (Boolean.TRUE.equals(each.senderFault())) {
                throw new IllegalStateException("SQS refused a message: " + each.code());
            }
        }
        var ids = failed.stream().map(BatchResultErrorEntry::id).toList();
        return sent.stream().filter(each -> ids.contains(each.id())).toList();
    }
}
