package io.mingce.audit;

import java.util.Comparator;
import java.util.List;

/// Fixes a day that is over: where each of its chains ended, under one hash with the anchor of the day before. So not even
/// the end of a chain, or all of one, can go unnoticed.
///
/// @param heads of all chains of the day, by chain
/// @param previous hash of the anchor of the day before; 64 zeros for the first of all
public record Anchor(AuditDay day, List<Head> heads, Digest previous, Digest digest) {

    /// What the first anchor of all names as predecessor.
    public static final Digest ROOT = new Digest("0".repeat(64));

    public Anchor {
        heads = List.copyOf(heads);
    }

    /// The anchor of `day`.
    public static Anchor of(AuditDay day, List<Head> heads, Digest previous) {
        var sorted = heads.stream().sorted(Comparator.comparing(Head::chain)).toList();
        return new Anchor(day, sorted, previous, digest(day, sorted, previous));
    }

    /// Whether it says what it said when it was made.
    public boolean intact() {
        return digest.equals(digest(day, heads, previous));
    }

    /// Accesses noted on the day.
    public long links() {
        return heads.stream().mapToLong(Head::links).sum();
    }

    private static Digest digest(AuditDay day, List<Head> heads, Digest previous) {
        var digest =
                new Digest.Builder()
                        .add("mingce audit anchor 1")
                        .add(day.toString())
                        .add(previous.hex())
                        .add(heads.size());
        for (Head head : heads) {
            digest.add(head.chain().name()).add(head.links()).add(head.digest().hex());
        }
        return digest.build();
    }
}
