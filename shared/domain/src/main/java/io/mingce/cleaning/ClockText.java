package io.mingce.cleaning;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time behind a date: `10:30`, `10:30:05.123`, `10时30分`, `9:05 PM`, with or without `Z` or an offset, which is
/// left aside because a channel's times are local to it.
final class ClockText {

    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d{1,2}) ?[:时](?:(\\d{1,2}) ?分?)?(?::?(\\d{1,2})秒?(?:[.,]\\d{1,9})?)?"
                            + " ?(AM|PM|上午|下午)? ?(?:Z|UTC|[+-]\\d{2}:?\\d{2})?");

    private ClockText() {}

    /// Midnight where there is no text; empty where there is no such time.
    static Optional<LocalTime> parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        Matcher m = CLOCK.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(m.group(1));
        int minute = number(m.group(2));
        int second = number(m.group(3));
        String half = m.group(4);
        boolean afternoon = "PM".equals(half) || "下午".equals(half);
        int full = half == null ? hour : hour % 12 + (afternoon ? 12 : 0);
        return full < 24 && minute < 60 && second < 60
                ? Optional.of(LocalTime.of(full, minute, second))
                : Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
