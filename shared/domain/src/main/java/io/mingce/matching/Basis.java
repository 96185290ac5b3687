package io.mingce.matching;

import java.util.List;

/// What a merge or a review case rests on, so that it can be explained later.
///
/// @param score sum of the weights, bits; 0 where nothing was weighed
/// @param reasons the rules that spoke
/// @param weights version of the weights; empty where nothing was weighed
public record Basis(double score, List<MatchRule> reasons, String weights) {

    /// A person said so.
    public static final Basis RULING = new Basis(0, List.of(), "");

    public Basis {
        reasons = List.copyOf(reasons);
    }
}
