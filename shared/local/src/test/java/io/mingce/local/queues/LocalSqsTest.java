package io.mingce.local.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.local.template.LocalNames;
import io.mingce.local.template.Template;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

final class LocalSqsTest {

    private static final String URL = LocalNames.queueUrl("Work");

    private final LocalSqs sqs =
            new LocalSqs(
                    new LocalQueues(
                            List.of(
                                    new Template.Queue(
                                            "Work",
                                            Duration.ofSeconds(30),
                                            Duration.ZERO,
                                            Duration.ofDays(1),
                                            3,
                                            Optional.empty())),
                            Optional.empty()));

    @Test
    void takesAMessageOfOneMebibyteAndNoByteMore() {
        String largest = "x".repeat(LocalSqs.MAX_BYTES);
        assertThat(sqs.sendMessage(b -> b.queueUrl(URL).messageBody(largest)).messageId())
                .isNotEmpty();
        assertThatThrownBy(() -> sqs.sendMessage(b -> b.queueUrl(URL).messageBody(largest + "x")))
                .isInstanceOf(SqsException.class);
    }

    @Test
    void countsBytesNotCharacters() {
        String chinese = "名".repeat(LocalSqs.MAX_BYTES / 3 + 1);
        assertThatThrownBy(() -> sqs.sendMessage(b -> b.queueUrl(URL).messageBody(chinese)))
                .isInstanceOf(SqsException.class);
    }

    @Test
    void limitsABatchInNumberAndInAll() {
        assertThatThrownBy(
                        () -> sqs.sendMessageBatch(b -> b.queueUrl(URL).entries(entries(11, "x"))))
                .isInstanceOf(TooManyEntriesInBatchRequestException.class);
        String half = "x".repeat(LocalSqs.MAX_BYTES / 2 + 1);
        assertThatThrownBy(
                        () -> sqs.sendMessageBatch(b -> b.queueUrl(URL).entries(entries(2, half))))
                .isInstanceOf(BatchRequestTooLongException.class);
        assertThat(
                        sqs.sendMessageBatch(b -> b.queueUrl(URL).entries(entries(10, "x")))
                                .successful())
                .hasSize(10);
    }

    @Test
    void knowsOnlyTheQueuesOfTheTemplate() {
        assertThatThrownBy(() -> sqs.sendMessage(b -> b.queueUrl(URL + "2").messageBody("x")))
                .isInstanceOf(QueueDoesNotExistException.class);
    }

    private static List<SendMessageBatchRequestEntry> entries(int count, String body) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        SendMessageBatchRequestEntry.builder()
                                .id("e" + i)
                                .messageBody(body)
                                .build())
                .toList();
    }
}
