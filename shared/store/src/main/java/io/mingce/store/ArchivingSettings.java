package io.mingce.store;

import io.mingce.archiving.ArchiveRun;

import java.net.URI;
import java.util.OptionalInt;

/// How customers are archived.
///
/// @param queue where runs are announced
/// @param rate write units a second that a run may use
/// @param retention `off`, or after how many days in the archive customers are handed over to deletion
record ArchivingSettings(URI queue, int rate, String retention) {

    private static final String OFF = "off";
    private static final int LONGEST = 36_500;

    static ArchivingSettings read(Settings settings) {
        return new ArchivingSettings(
                settings.queue("ARCHIVE_RUNS_QUEUE_URL"),
                settings.number("ARCHIVE_WRITE_UNITS", 1, ArchiveRun.MOST_RATE),
                settings.text(
                        "RETENTION_DAYS",
                        text -> text.equals(OFF) || Settings.isNumber(text, 1, LONGEST),
                        "off, or a number from 1 to " + LONGEST));
    }

    OptionalInt retentionDays() {
        return retention.equals(OFF)
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(retention));
    }
}
