package io.mingce.store.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Instants as texts of one length, nine decimals, UTC: those of [Instant#toString()] are of different lengths and do not
/// sort. `Instant.parse` reads them.
public final class SortableTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'")
                    .withZone(ZoneOffset.UTC);

    private SortableTime() {}

    /// A later instant gives a greater text, from the year 0 to 9999.
    public static String of(Instant instant) {
        return FORM.format(instant);
    }
}
