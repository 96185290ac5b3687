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
}
