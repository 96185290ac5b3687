package io.mingce.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// How far the watch has come.
///
/// @param version how often it was stored; 0 before the first time
/// @param at when it last looked
/// @param marks how far it has come in each chain that may still matter
/// @param alerts found and perhaps not raised yet
public record WatchState(long version, Instant at, Map<ChainId, Mark> marks, List<Alert> alerts) {

    /// How far in one chain.
    ///
    /// @param counted links that were looked at
    /// @param from the first link that the window may still reach
    public record Mark(long counted, long from) {

        static final Mark NONE = new Mark(0, 0);
    }

    public WatchState {
        marks = Map.copyOf(marks);
        alerts = List.copyOf(alerts);
    }

    /// Before the watch ever looked.
    public static WatchState none(Instant now) {
        return new WatchState(0, now, Map.of(), List.of());
    }

    WatchState looked(Instant now, Map<ChainId, Mark> marks, List<Alert> alerts) {
        return new WatchState(version + 1, now, marks, alerts);
    }

    WatchState raised() {
        return new WatchState(version + 1, at, marks, List.of());
    }
}
