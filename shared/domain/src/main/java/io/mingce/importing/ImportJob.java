package io.mingce.importing;

import java.time.Instant;

/// One import of one file.
///
/// @param channel through which it came
/// @param file key of the object in the bucket
/// @param state how far it is
/// @param run 1 the first time; the same content dropped again is run again, with the same outcome
/// @param receivedAt when the content was first seen; the time of rows that state none
/// @param startedAt when this run began
/// @param chunks into how many parts the file was split; 0 while that is not known
/// @param done how many parts are registered (or withdrawn, while it is being undone)
/// @param rows what became of the rows so far
/// @param problem code of the reason why the file cannot be read, or the empty string
public record ImportJob(
        ImportId id,
        String channel,
        String file,
        ImportState state,
        int run,
        Instant receivedAt,
        Instant startedAt,
        int chunks,
        int done,
        RowCounts rows,
        String problem) {

    /// Whether every part of the file is through.
    public boolean complete() {
        return chunks > 0 && done >= chunks;
    }

    /// The import of content that was not seen before.
    public static ImportJob first(ImportId id, String channel, String file, Instant now) {
        return new ImportJob(
                id, channel, file, ImportState.SPLITTING, 1, now, now, 0, 0, RowCounts.NONE, "");
    }

    /// The next run of an import that has ended.
    public ImportJob again(String file, Instant now) {
        return new ImportJob(
                id,
                channel,
                file,
                ImportState.SPLITTING,
                run + 1,
                receivedAt,
                now,
                0,
                0,
                RowCounts.NONE,
                "");
    }

    /// One more part is through.
    public ImportJob progressed(RowCounts more) {
        return new ImportJob(
                id,
                channel,
                file,
                state,
                run,
                receivedAt,
                startedAt,
                chunks,
                done + 1,
                rows.plus(more),
                problem);
    }

    /// In another state; undoing begins to count the parts anew.
    public ImportJob moved(ImportState to, int chunks, String problem) {
        int kept = to == ImportState.UNDOING ? 0 : done;
        return new ImportJob(
                id, channel, file, to, run, receivedAt, startedAt, chunks, kept, rows, problem);
    }
}
