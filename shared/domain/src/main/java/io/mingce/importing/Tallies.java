package io.mingce.importing;

/// What the parts of an import came to, summed up.
@FunctionalInterface
public interface Tallies {

    /// The sum over all parts of the current run. One request per 1 MB of parts.
    Tally sum(ImportJob job);
}
