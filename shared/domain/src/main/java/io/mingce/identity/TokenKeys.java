package io.mingce.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The keys that tokens are made under, and their change; see [BlindIndex]. A key itself never leaves the store.
public interface TokenKeys {

    /// How long it takes at most until everybody works by what was changed here.
    Duration SETTLE = Duration.ofMinutes(15);

    /// A key.
    ///
    /// @param version what tokens under it begin with
    /// @param retired since when it is used no more
    record Key(int version, Instant since, Optional<Instant> retired) {}

    /// All that there ever were, oldest first; one at least.
    List<Key> all();

    /// Adds a key, unless there is one of this version.
    void add(int version, Instant now);

    /// Retires a key, unless it is.
    void retire(int version, Instant now);
}
