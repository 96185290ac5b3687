package io.mingce.directory;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What few values are shared by many customers of; a row holds one text for each, empty where there is nothing.
public enum Dimension {
    /// [io.mingce.customer.CustomerType#name()].
    TYPE,
    /// A code of the level list.
    LEVEL,
    /// A code of the industry list.
    INDUSTRY,
    /// Province and city, see [#joined].
    AREA,
    /// The channels that what is known came from, see [#joined].
    CHANNELS,
    /// Tags, see [#joined].
    TAGS,
    /// Purposes that the customer consented to, see [#joined].
    CONSENTS,
    /// The member of staff whose customer it is.
    OWNER,
    /// [io.mingce.customer.CustomerStatus#key()].
    STATUS;

    private static final String SEPARATOR = "\u001f";

    /// Several texts as one.
    public static String joined(List<String> parts) {
        return String.join(SEPARATOR, parts);
    }

    /// A set as one text, whatever its order.
    public static String joined(Set<String> set) {
        return joined(List.copyOf(new TreeSet<>(set)));
    }

    /// What was joined.
    public static List<String> parts(String joined) {
        return List.of(joined.split(SEPARATOR, -1));
    }
}
