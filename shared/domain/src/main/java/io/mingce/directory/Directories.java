package io.mingce.directory;

import java.util.function.Consumer;

/// The directory as this process holds it.
@FunctionalInterface
public interface Directories {

    /// The directory with everything in it that was noted before the call. One request where the process holds it
    /// already; where not, three or, with a long log, some more.
    ///
    /// @throws io.mingce.failure.TryAgain where it cannot be read now
    Directory latest();

    /// Gives every row, once each and in no order, as it was at some moment after the call. Made to hold as little as it
    /// can at a time; as many requests as [#latest()] in a new process.
    ///
    /// @throws io.mingce.failure.TryAgain where it cannot be read now; some rows may have been given
    default void walk(Consumer<Row> each) {
        latest().forEach(each);
    }
}
