package io.mingce.archiving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class PaceTest {

    private final List<Duration> waits = new ArrayList<>();
    private long nanos = 42;
    private final Pace pace =
            new Pace(
                    () -> nanos,
                    time -> {
                        waits.add(time);
                        nanos += time.toNanos();
                    });

    @Test
    void whoeverSpentWaitsUntilThatMuchMayHaveBeenSpent() {
        pace.spent(20, 10);
        pace.spent(5, 10);

        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofMillis(500));
    }

    @Test
    void whatTheWorkTakesCounts() {
        nanos += Duration.ofMillis(700).toNanos();
        pace.spent(10, 10);

        assertThat(waits).containsExactly(Duration.ofMillis(300));
    }

    @Test
    void whatWasNotSpentForLongLapses() {
        nanos += Duration.ofHours(1).toNanos();
        pace.spent(30, 10);

        assertThat(waits).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void whoeverIsSlowerThanTheRateNeverWaits() {
        for (int n = 0; n < 10; n++) {
            nanos += Duration.ofSeconds(2).toNanos();
            pace.spent(10, 10);
        }

        assertThat(waits).isEmpty();
    }

    @Test
    void nobodyIsTakenForDeadWhileHeWaitsAndTheRestIsWaitedForLater() {
        pace.spent(100, 1);
        assertThat(waits).containsExactly(Duration.ofMinutes(1));

        pace.spent(1, 1);
        assertThat(waits).last().isEqualTo(Duration.ofSeconds(41));
    }

    @Test
    void overLongItIsTheRate() {
        for (int n = 0; n < 1_000; n++) {
            nanos += Duration.ofMillis(n % 7).toNanos();
            pace.spent(n % 50, 25);
        }

        long units = 20L * (49 * 50 / 2);
        assertThat(Duration.ofNanos(nanos - 42))
                .isBetween(
                        Duration.ofSeconds(units / 25).minusSeconds(1),
                        Duration.ofSeconds(units / 25).plusSeconds(1));
    }
}
