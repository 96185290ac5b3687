package io.mingce.dedup;

/// What looking at changed customers came to; goes into metrics.
///
/// @param records customers looked at
/// @param candidates other customers compared with them
/// @param merges customers merged into others
/// @param undone merges that matching would not make any more, taken back
/// @param splits customers that records were taken out of
/// @param cases review cases opened
public record Considered(
        int records, int candidates, int merges, int undone, int splits, int cases) {

    public static final Considered NOTHING = new Considered(0, 0, 0, 0, 0, 0);

    public Considered and(Considered more) {
        return new Considered(
                records + more.records,
                candidates + more.candidates,
                merges + more.merges,
                undone + more.undone,
                splits + more.splits,
                cases + more.cases);
    }
}
