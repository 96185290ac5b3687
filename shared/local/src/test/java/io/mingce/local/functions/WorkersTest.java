package io.mingce.local.functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class WorkersTest {

    @Test
    void aDeliveryThatFailedBeginsAgainAndOneThatEndedDoesNot() throws InterruptedException {
        var begun = new AtomicInteger();
        var ended = new CountDownLatch(1);
        try (var workers = new Workers()) {
            workers.keep(() -> {
                if (begun.incrementAndGet() == 1) {
                    throw new IllegalStateException("as nobody expects");
                }
                ended.countDown();
            });
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(begun).hasValue(2);
    }
}
