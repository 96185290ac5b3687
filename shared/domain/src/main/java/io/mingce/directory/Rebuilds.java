package io.mingce.directory;

import java.util.Optional;

/// How far the building anew of the directory has come. One request each.
public interface Rebuilds {

    /// @param after where the walk over the customers goes on; empty = at its beginning
    record Rebuild(Optional<String> after) {}

    /// The one that was begun and not ended.
    Optional<Rebuild> begun();

    /// Remembers how far it has come.
    void save(Rebuild rebuild);

    /// It is done.
    void end();
}
