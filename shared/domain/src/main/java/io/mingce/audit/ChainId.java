package io.mingce.audit;

import java.util.Comparator;

/// One chain of links: what one writer noted of one day.
///
/// @param name drawn at random by the writer
public record ChainId(AuditDay day, String name) implements Comparable<ChainId> {

    private static final Comparator<ChainId> ORDER =
            Comparator.comparing(ChainId::day).thenComparing(ChainId::name);

    /// What its first link names as predecessor.
    public Digest root() {
        return new Digest.Builder()
                .add("mingce audit chain 1")
                .add(day.toString())
                .add(name)
                .build();
    }

    @Override
    public int compareTo(ChainId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return day + "#" + name;
    }
}
