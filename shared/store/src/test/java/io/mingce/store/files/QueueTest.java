package io.mingce.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class QueueTest {

    private final Sqs sqs = new Sqs();
    private final Queue queue = new Queue(sqs, URI.create("https://sqs.example.com/1/rows"));

    /// Takes messages, but fails the first `failures` of them once.
    private static final class Sqs implements SqsClient {

        private final List<List<String>> requests = new ArrayList<>();
        private final List<Integer> delays = new ArrayList<>();
        private int failures;
        private boolean senderFault;

        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
            requests.add(
                    request.entries().stream()
                            .map(SendMessageBatchRequestEntry::messageBody)
                            .toList());
            request.entries().forEach(entry -> delays.add(entry.delaySeconds()));
            var failed =
                    request.entries().stream()
                            .limit(failures)
                            .map(e ->
                                    BatchResultErrorEntry.builder()
                                            .id(e.id())
                                            .code("InternalError")
                                            .senderFault(senderFault)
                                            .build())
                            .toList();
            failures = 0;
            return SendMessageBatchResponse.builder().failed(failed).build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }

    @Test
    void tenMessagesGoInOneRequest() {
        queue.send(IntStream.range(0, 23).mapToObj(i -> "m" + i).toList());

        assertThat(sqs.requests).extracting(List::size).containsExactly(10, 10, 3);
    }

    @Test
    void nothingToSendIsNoRequest() {
        queue.send(List.of());

        assertThat(sqs.requests).isEmpty();
    }

    @Test
    void aRequestHoldsNoMoreThanSqsTakes() {
        queue.send(List.of("x".repeat(200_000), "x".repeat(60_000), "x".repeat(60_000)));

        assertThat(sqs.requests).extracting(List::size).containsExactly(2, 1);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT0.001S, 1", "PT5S, 5", "PT15M, 900", "P90D, 900", "PT-3S, 0"})
    void aMessageIsHeldBackToTheSecondAboveButNoLongerThanSqsCan(Duration delay, int seconds) {
        queue.send(List.of("a", "b"), delay);

        assertThat(sqs.delays).containsExactly(seconds, seconds);
    }

    @Test
    void onlyWhatSqsDidNotTakeIsSentAgain() {
        sqs.failures = 2;

        queue.send(List.of("a", "b", "c"));

        assertThat(sqs.requests).containsExactly(List.of("a", "b", "c"), List.of("a", "b"));
    }

    @Test
    void aMessageThatSqsRefusesForGoodStopsTheSending() {
        sqs.failures = 1;
        sqs.senderFault = true;

        assertThatThrownBy(() -> queue.send(List.of("body")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("InternalError")
                .hasMessageNotContaining("body");
    }
}
