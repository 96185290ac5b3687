package io.mingce.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import io.mingce.edge.ApiRequest;
import io.mingce.rfm.Borders;
import io.mingce.tagging.RuleSet;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// How often definitions are read for the sake of showing customers.
class TagSightsTest {

    private static final ApiRequest REQUEST = ApiRequest.of(new APIGatewayProxyRequestEvent());

    private final AtomicInteger rules = new AtomicInteger();
    private final AtomicInteger borders = new AtomicInteger();
    private Instant now = CustomersDesk.NOON;
    private final InstantSource clock = () -> now;
    private final TagSights sights =
            new TagSights(
                    new Cached<>(
                            () -> RuleSet.of(rules.incrementAndGet(), List.of()),
                            TagSights.OLDEST_RULES,
                            clock),
                    new Cached<>(
                            () -> {
                                borders.incrementAndGet();
                                return Borders.SHIPPED;
                            },
                            TagSights.OLDEST_BORDERS,
                            clock),
                    clock);

    private List<Integer> read(Duration later) {
        now = now.plus(later);
        sights.of(REQUEST);
        return List.of(rules.get(), borders.get());
    }

    @Test
    void areReadOnceUntilTheyAreOld() {
        assertThat(read(Duration.ZERO)).containsExactly(1, 1);
        assertThat(read(Duration.ofSeconds(30))).containsExactly(1, 1);
        assertThat(read(Duration.ofSeconds(31))).containsExactly(2, 1);
        assertThat(read(Duration.ofMinutes(10))).containsExactly(3, 2);
    }

    /// A process that was restored may find itself before it slept.
    @Test
    void areReadAnewWhereTheClockWentBack() {
        read(Duration.ZERO);

        assertThat(read(Duration.ofDays(-1))).containsExactly(2, 2);
    }

    @Test
    void beginADayWhereTheCustomersAre() {
        now = Instant.parse("2026-03-01T15:59:59Z");
        assertThat(sights.of(REQUEST).today()).hasToString("2026-03-01");

        now = Instant.parse("2026-03-01T16:00:00Z");
        assertThat(sights.of(REQUEST).today()).hasToString("2026-03-02");
    }
}
