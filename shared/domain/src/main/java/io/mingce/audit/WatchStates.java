package io.mingce.audit;

import java.util.Optional;

/// Where the watch keeps how far it has come.
public interface WatchStates {

    /// Empty before the first time.
    Optional<WatchState> find();

    /// Keeps `state`, provided the one kept is of the version before.
    ///
    /// @return whether it is kept now; if not, another run was faster
    boolean keep(WatchState state);
}
