package io.mingce.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;

final class ScheduleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(5 minutes)          | UTC           | 2026-03-01T00:02:00Z |"
                        + " 2026-03-01T00:05:00Z",
                "rate(1 hour)             | UTC           | 2026-03-01T01:00:00Z |"
                        + " 2026-03-01T02:00:00Z",
                "rate(1 day)              | UTC           | 2026-03-01T01:00:00Z |"
                        + " 2026-03-02T00:00:00Z",
                "cron(0 18 * * ? *)       | UTC           | 2026-03-01T18:00:00Z |"
                        + " 2026-03-02T18:00:00Z",
                "cron(0 2 * * ? *)        | Asia/Shanghai | 2026-03-01T17:00:00Z |"
                        + " 2026-03-01T18:00:00Z",
                "cron(0/15 * * * ? *)     | UTC           | 2026-03-01T10:31:12Z |"
                        + " 2026-03-01T10:45:00Z",
                "cron(30 9 ? * MON-FRI *) | UTC           | 2026-02-27T09:30:00Z |"
                        + " 2026-03-02T09:30:00Z",
                "cron(0 0 ? * 1 *)        | UTC           | 2026-03-02T00:00:00Z |"
                        + " 2026-03-08T00:00:00Z",
                "cron(0 0 L * ? *)        | UTC           | 2026-02-01T00:00:00Z |"
                        + " 2026-02-28T00:00:00Z",
                "cron(0 0 1 JAN,JUL ? *)  | UTC           | 2026-03-01T00:00:00Z |"
                        + " 2026-07-01T00:00:00Z",
                "cron(0 0 29 2 ? *)       | UTC           | 2026-03-01T00:00:00Z |"
                        + " 2028-02-29T00:00:00Z",
                "cron(59 23 * * ? 2030)   | UTC           | 2026-03-01T00:00:00Z |"
                        + " 2030-01-01T23:59:00Z",
                "at(2026-05-01T08:00:00)  | Asia/Shanghai | 2026-03-01T00:00:00Z |"
                        + " 2026-05-01T00:00:00Z",
            })
    void findsTheNextTime(String expression, String zone, Instant now, Instant next) {
        assertThat(Schedule.of(expression, ZoneId.of(zone)).after(now)).contains(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at(2026-01-01T00:00:00)", "cron(0 0 1 1 ? 2025)"})
    void isOverWhenThereIsNoFurtherTime(String expression) {
        assertThat(
                        Schedule.of(expression, ZoneId.of("UTC"))
                                .after(Instant.parse("2026-03-01T00:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(0 minutes)",
                "rate(5 fortnights)",
                "cron(0 18 * * *)",
                "cron(0 18 * * * *)",
                "cron(60 0 * * ? *)",
                "cron(0 0 ? * MON-SUN *)",
                "every day"
            })
    void refusesAWrongExpression(String expression) {
        assertThatThrownBy(() -> Schedule.of(expression, ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
