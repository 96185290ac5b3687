package io.mingce.tagging;

import java.util.List;
import java.util.Optional;

/// The jobs that look at everybody again; each is begun by [Rules#save], with it or not at all.
public interface Reevaluations {

    /// The job of this revision. One request.
    Optional<Reevaluation> find(long revision);

    /// The latest, newest first. One request.
    List<Reevaluation> latest(int limit);

    /// Stores how far a job has come.
    ///
    /// @param before as it was read
    /// @return whether it still was so; if not, somebody else works on it and nothing is stored
    boolean advance(Reevaluation before, Reevaluation after);
}
