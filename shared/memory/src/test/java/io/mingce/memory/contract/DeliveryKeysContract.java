package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.identity.Token;
import io.mingce.registration.DeliveryKeys;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// What every [DeliveryKeys] must do.
public abstract class DeliveryKeysContract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Token KEY = new Token("1.key");
    private static final Token CONTENT = new Token("1.content");
    private static final Token OTHER = new Token("1.other");

    /// With nothing remembered yet.
    protected abstract DeliveryKeys keys();

    @Test
    void remembersWhatCameFirst() {
        DeliveryKeys keys = keys();

        assertThat(keys.remember(KEY, CONTENT, NOW)).isEqualTo(CONTENT);
        assertThat(keys.remember(KEY, OTHER, NOW)).isEqualTo(CONTENT);
        assertThat(keys.remember(KEY, CONTENT, NOW.plus(Duration.ofDays(29)))).isEqualTo(CONTENT);
    }

    @Test
    void keepsKeysApart() {
        DeliveryKeys keys = keys();

        assertThat(keys.remember(KEY, CONTENT, NOW)).isEqualTo(CONTENT);
        assertThat(keys.remember(new Token("1.key2"), OTHER, NOW)).isEqualTo(OTHER);
    }

    @Test
    void tellsAllOfManyAtOnceTheSame() throws InterruptedException {
        DeliveryKeys keys = keys();
        List<Callable<Token>> calls =
                IntStream.range(0, 16)
                        .<Callable<Token>>mapToObj(
                                i -> () -> keys.remember(KEY, new Token("1.c" + i), NOW))
                        .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(calls).stream().map(Future::resultNow).distinct())
                    .hasSize(1);
        }
    }
}
