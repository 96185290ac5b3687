package io.mingce.archiving;

import java.util.List;
import java.util.Optional;

/// Runs and their reports. Every operation is one request.
public interface ArchiveRuns {

    Optional<ArchiveRun> find(RunId id);

    /// The latest, newest first.
    List<ArchiveRun> latest(RunKind kind, int limit);

    /// Stores a new run.
    ///
    /// @return whether there is none of that number yet; if there is, nothing is stored
    boolean begin(ArchiveRun run);

    /// Stores how far a run has come.
    ///
    /// @param before as it was read
    /// @param after the next step of it
    /// @return whether it still was at the step of `before`; if not, somebody else works on it and nothing is stored
    boolean advance(ArchiveRun before, ArchiveRun after);
}
