package io.mingce.directory;

/// The directory as this process holds it.
@FunctionalInterface
public interface Directories {

    /// The directory with everything in it that was noted before the call. One request where the process holds it
    /// already; where not, three or, with a long log, some more.
    ///
    /// @throws io.mingce.failure.TryAgain where it cannot be read now
    Directory latest();
}
