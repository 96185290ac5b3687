package io.mingce.tagging;

import java.time.Instant;
import java.util.Optional;

/// Which shipped rules the customers of a deployment were looked at by: a release may ship others, and a register may be
/// older than all of them.
@FunctionalInterface
public interface Releases {

    /// Notes what is shipped now; and with it, where something else was shipped before or nothing was noted yet, that
    /// everybody is to be looked at again, see [Reevaluations]. One request where nothing is new.
    ///
    /// @param shipped stands for the shipped rules: the same text for the same ones
    /// @return the revision it made; empty where nothing is new, or somebody else was faster
    Optional<Long> adopt(String shipped, Instant at);
}
