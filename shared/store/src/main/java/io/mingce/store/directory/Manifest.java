package io.mingce.store.directory;

import java.time.Instant;
import java.util.Optional;

/// Which snapshot is in force.
///
/// @param snapshot its name; empty where the directory begins with nothing
/// @param former the snapshot before, which a reader may still be reading
/// @param sequence the last note that is in it
/// @param rows how many customers are in it
/// @param version of [RowCodec], in which the snapshot and the notes after it are written
record Manifest(
        Optional<String> snapshot,
        Optional<String> former,
        long sequence,
        int rows,
        Instant at,
        int version) {

    /// Where nothing was folded yet.
    static final Manifest NONE =
            new Manifest(Optional.empty(), Optional.empty(), 0, 0, Instant.EPOCH, RowCodec.VERSION);

    /// Whether this code reads what it leads to.
    boolean readable() {
        return RowCodec.readable(version);
    }
}
