package io.mingce.tagging;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Looking at everybody again, since the rules changed.
///
/// @param revision of the rules, and number of the job
/// @param position where it goes on; empty at its beginning and its end
/// @param customers looked at so far
/// @param changed those whose tags changed
/// @param total how many customers there were at its beginning; 0 until somebody works on it
public record Reevaluation(
        long revision,
        State state,
        Optional<String> position,
        int customers,
        int changed,
        int total,
        Instant startedAt,
        Optional<Instant> endedAt) {

    /// One that nobody has worked on yet.
    public static Reevaluation begin(long revision, Instant at) {
        return new Reevaluation(
                revision, State.RUNNING, Optional.empty(), 0, 0, 0, at, Optional.empty());
    }

    /// How far it has come.
    public enum State {
        RUNNING,
        DONE,
        /// The rules changed again; a later job looks at everybody.
        SUPERSEDED;

        /// Name in JSON; never changes.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
