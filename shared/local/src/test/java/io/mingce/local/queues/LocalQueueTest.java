package io.mingce.local.queues;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.local.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class LocalQueueTest {

    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration NO_WAIT = Duration.ZERO;

    @TempDir private Path folder = Path.of("");

    private final LocalQueue dead =
            new LocalQueue(declared("Dead", 99), Optional.empty(), Optional.empty());
    private final LocalQueue queue =
            new LocalQueue(declared("Work", 2), Optional.of(dead), Optional.empty());

    private static Template.Queue declared(String name, int maxReceiveCount) {
        return new Template.Queue(
                name, LONG, Duration.ZERO, Duration.ofDays(4), maxReceiveCount, Optional.empty());
    }

    @Test
    void hidesAMessageUntilItsVisibilityTimeoutEnds() throws InterruptedException {
        queue.send("a", Map.of(), Duration.ZERO);
        assertThat(queue.receive(10, SHORT, NO_WAIT)).hasSize(1);
        assertThat(queue.receive(10, SHORT, NO_WAIT)).isEmpty();
        List<LocalQueue.Received> again = queue.receive(10, LONG, LONG);
        assertThat(again).hasSize(1);
        assertThat(again.getFirst().message().received()).isEqualTo(2);
    }

    @Test
    void movesAMessageToTheDeadLettersOnceItWasHandedOutTooOften() throws InterruptedException {
        queue.send("poison", Map.of("kind", "x"), Duration.ZERO);
        for (int i = 0; i < 2; i++) {
            queue.changeVisibility(
                    queue.receive(1, LONG, NO_WAIT).getFirst().receipt(), Duration.ZERO);
        }
        assertThat(queue.receive(1, LONG, NO_WAIT)).isEmpty();
        assertThat(queue.size()).isZero();
        Message message = dead.receive(1, LONG, NO_WAIT).getFirst().message();
        assertThat(message.body()).isEqualTo("poison");
        assertThat(message.attributes()).containsEntry("kind", "x");
    }

    @Test
    void doesNothingForAReceiptThatIsOutOfDate() throws InterruptedException {
        queue.send("a", Map.of(), Duration.ZERO);
        String old = queue.receive(1, Duration.ZERO, NO_WAIT).getFirst().receipt();
        queue.receive(1, LONG, LONG);
        queue.delete(old);
        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void holdsADelayedMessageBack() throws InterruptedException {
        queue.send("later", Map.of(), SHORT);
        assertThat(queue.receive(1, LONG, NO_WAIT)).isEmpty();
        assertThat(queue.receive(1, LONG, LONG)).hasSize(1);
    }

    @Test
    void keepsMessagesAndTheirCountsBetweenRunsAndPassesOverATornLine()
            throws IOException, InterruptedException {
        Path file = folder.resolve("Work.jsonl");
        try (LocalQueue first =
                new LocalQueue(declared("Work", 5), Optional.empty(), Optional.of(file))) {
            first.send("gone", Map.of(), Duration.ZERO);
            first.delete(first.receive(1, LONG, NO_WAIT).getFirst().receipt());
            first.send("kept", Map.of("a", "b"), Duration.ZERO);
            first.receive(1, LONG, NO_WAIT);
        }
        Files.writeString(file, "{\"id\":\"half a li", StandardOpenOption.APPEND);
        try (LocalQueue second =
                new LocalQueue(declared("Work", 5), Optional.empty(), Optional.of(file))) {
            // Who held it is gone, so it is visible at once, as received for the second time.
            Message message = second.receive(5, LONG, NO_WAIT).getFirst().message();
            assertThat(message.body()).isEqualTo("kept");
            assertThat(message.attributes()).containsEntry("a", "b");
            assertThat(message.received()).isEqualTo(2);
            assertThat(second.size()).isEqualTo(1);
        }
    }
}
