package io.mingce.importing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The imports and how far each is. Every operation can be repeated.
public interface ImportJobs {

    /// Begins an import, or joins the one of the same content that is under way; one that has ended is begun again.
    ImportJob begin(ImportId id, String channel, String file, Instant now);

    Optional<ImportJob> find(ImportId id);

    /// The imports begun last, newest first.
    List<ImportJob> latest(int most);

    /// Notes that a chunk of a run is through and what it came to; the second time it changes nothing.
    ///
    /// @return the import after it
    ImportJob chunkDone(ImportJob job, int chunk, Tally tally);

    /// Moves an import on, provided it is still in the state and run that `job` says.
    ///
    /// @param chunks how many parts there are
    /// @param problem why the file cannot be read, or the empty string
    /// @return the import as it is now, moved or not
    ImportJob move(ImportJob job, ImportState to, int chunks, String problem);
}
