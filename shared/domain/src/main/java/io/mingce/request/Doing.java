package io.mingce.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Carries out requests of one kind. Can be repeated at any point.
@FunctionalInterface
public interface Doing {

    /// How far it is.
    sealed interface Progress {

        /// All is done.
        record Finished(Optional<Handed> handed) implements Progress {}

        /// To be gone on with.
        ///
        /// @param after how long to wait at least
        record Unfinished(Duration after) implements Progress {}

        /// It cannot be done.
        record Refused(Refusal why) implements Progress {}
    }

    /// What the person is handed out.
    ///
    /// @param letter that carries the key in clear
    /// @param key by which it is fetched, once
    record Handed(Letter letter, Code key) {

        /// Until when, never the key.
        @Override
        public String toString() {
            return "Handed[" + key.until() + "]";
        }
    }

    /// Nothing is to be handed out.
    Progress DONE = new Progress.Finished(Optional.empty());

    /// Goes on with it.
    ///
    /// @param now by the clock of whoever calls
    /// @param more whether there is time for more
    Progress workOn(PrivacyRequest request, Instant now, BooleanSupplier more);
}
