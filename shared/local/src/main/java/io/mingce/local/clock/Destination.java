package io.mingce.local.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a clock is to be moved: `+740d`, `+36h`, `+90m`, or an instant as ISO 8601 writes it.
public sealed interface Destination {

    /// Nothing here is meant to know later days.
    Instant LATEST = Instant.parse("2149-01-01T00:00:00Z");

    /// The instant, as seen from `now`.
    Instant from(Instant now);

    /// Reads what somebody typed; empty where it is none.
    static Optional<Destination> parse(String text) {
        Matcher ahead = Ahead.PATTERN.matcher(text);
        if (ahead.matches()) {
            long count = Long.parseLong(ahead.group(1));
            return Optional.of(
                    new Ahead(
                            switch (ahead.group(2)) {
                                case "d" -> Duration.ofDays(count);
                                case "h" -> Duration.ofHours(count);
                                default -> Duration.ofMinutes(count);
                            }));
        }
        try {
            return Optional.of(new At(Instant.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// So much later.
    record Ahead(Duration by) implements Destination {

        static final Pattern PATTERN = Pattern.compile("\\+([0-9]{1,8})([dhm])");

        @Override
        public Instant from(Instant now) {
            return now.plus(by);
        }
    }

    /// This very time.
    record At(Instant time) implements Destination {

        @Override
        public Instant from(Instant now) {
            return time;
        }
    }
}
