package io.mingce.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When something happens: EventBridge Scheduler's `rate(…)`, `cron(…)` and `at(…)`.
sealed interface Schedule permits Schedule.Rate, Schedule.Once, Cron {

    /// The first time after `instant`, empty where there is none.
    Optional<Instant> after(Instant instant);

    /// Reads an expression.
    ///
    /// @param zone of `cron` and `at`
    /// @throws IllegalArgumentException where the expression is wrong; the message says how
    static Schedule of(String expression, ZoneId zone) {
        Matcher rate = Rate.PATTERN.matcher(expression);
        if (rate.matches()) {
            long count = Long.parseLong(rate.group(1));
            return new Rate(
                    switch (rate.group(2)) {
                        case "minute" -> Duration.ofMinutes(count);
                        case "hour" -> Duration.ofHours(count);
                        default -> Duration.ofDays(count);
                    });
        }
        if (expression.startsWith("at(") && expression.endsWith(")")) {
            LocalDateTime time =
                    LocalDateTime.parse(expression.substring(3, expression.length() - 1));
            return new Once(time.atZone(zone).toInstant());
        }
        if (expression.startsWith("cron(") && expression.endsWith(")")) {
            return Cron.of(expression.substring(5, expression.length() - 1), zone);
        }
        throw new IllegalArgumentException("not rate(…), cron(…) or at(…): " + expression);
    }

    /// Every so often, counted from the epoch, so that a restart does not shift it.
    record Rate(Duration every) implements Schedule {

        static final Pattern PATTERN = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

        public Rate {
            if (every.isZero()) {
                throw new IllegalArgumentException("a rate of nothing");
            }
        }

        @Override
        public Optional<Instant> after(Instant instant) {
            long step = every.toSeconds();
            return Optional.of(
                    Instant.ofEpochSecond(
                            (Math.floorDiv(instant.getEpochSecond(), step) + 1) * step));
        }
    }

    /// One time.
    record Once(Instant time) implements Schedule {

        @Override
        public Optional<Instant> after(Instant instant) {
            return time.isAfter(instant) ? Optional.of(time) : Optional.empty();
        }
    }
}
