package io.mingce.matching;

import java.util.Comparator;

/// A pair of profiles and what was decided about it.
///
/// @param first place of the one profile in the list, the lesser
/// @param second place of the other
record Edge(int first, int second, MatchDecision decision) {

    /// The surest first; which comes first of equally sure ones depends on nothing but their places.
    static final Comparator<Edge> SUREST_FIRST =
            Comparator.comparingDouble((Edge edge) -> -edge.decision().score())
                    .thenComparingInt(Edge::first)
                    .thenComparingInt(Edge::second);
}
