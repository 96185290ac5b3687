package io.mingce.archiving;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a run over many customers is for.
public enum RunKind {
    /// Moves those who are dormant into the archive, and the rest of those who came back out of it.
    DORMANT,
    /// Hands those whose time in the archive has ended over to deletion.
    RETENTION;

    /// Name in the API; never changes.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RunKind> findByKey(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
