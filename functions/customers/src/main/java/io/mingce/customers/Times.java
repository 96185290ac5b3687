package io.mingce.customers;

import io.mingce.edge.Members;
import io.mingce.edge.Wrong;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// Times and days that somebody sent.
final class Times {

    /// Where the customers are.
    static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);
    private static final int FARTHEST_YEARS = 10;

    private Times() {}

    /// When something happened; it cannot lie more than a day ahead.
    static Instant past(Members body, String name, Instant now) {
        Instant time = instant(body, name);
        if (time.isBefore(EARLIEST) || time.isAfter(now.plus(CLOCK_SKEW))) {
            throw Wrong.field(
                    body.path() + name,
                    "时间不能在将来，也不能早于 1970 年",
                    "Give a time that is not in the future, nor before 1970");
        }
        return time;
    }

    private static Instant instant(Members body, String name) {
        try {
            return OffsetDateTime.parse(body.required(name)).toInstant();
        } catch (DateTimeException malformed) {
            throw Wrong.field(
                    body.path() + name,
                    "请填写带时区的时间，如 2026-03-01T10:00:00+08:00",
                    "Give a time with its offset, such as 2026-03-01T10:00:00+08:00");
        }
    }

    /// A day on which something is to be done.
    static Optional<LocalDate> plan(Members body, String name, Instant now) {
        return body.text(name)
                .map(text -> {
                    LocalDate today = LocalDate.ofInstant(now, HOME);
                    LocalDate day = day(body, name, text);
                    if (day.isBefore(today.minusYears(1))
                            || day.isAfter(today.plusYears(FARTHEST_YEARS))) {
                        throw Wrong.field(
                                body.path() + name,
                                "请填写十年以内的日期",
                                "Give a day within the next ten years");
                    }
                    return day;
                });
    }

    /// The last day on which something is to count: not one that is over.
    static Optional<LocalDate> lastDay(Members body, String name, LocalDate today) {
        return body.text(name)
                .map(text -> {
                    LocalDate day = day(body, name, text);
                    if (day.isBefore(today) || day.isAfter(today.plusYears(FARTHEST_YEARS))) {
                        throw Wrong.field(
                                body.path() + name,
                                "请填写今天起十年以内的日期",
                                "Give a day from today on, within the next ten years");
                    }
                    return day;
                });
    }

    private static LocalDate day(Members body, String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw Wrong.field(
                    body.path() + name,
                    "请填写 年-月-日，如 2026-03-08",
                    "Give year-month-day, such as 2026-03-08");
        }
    }
}
