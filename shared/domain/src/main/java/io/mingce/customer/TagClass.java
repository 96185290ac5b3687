package io.mingce.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a tag is about.
public enum TagClass {
    INDUSTRY,
    SIZE,
    NEED,
    RISK,
    VALUE,
    LIFECYCLE,
    BEHAVIOUR,
    CUSTOM;

    /// Name in JSON; never changes.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The class with this key; empty for any other text.
    public static Optional<TagClass> findByKey(String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
