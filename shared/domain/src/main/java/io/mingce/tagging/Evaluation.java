package io.mingce.tagging;

import io.mingce.customer.AssignedTags;
import io.mingce.customer.TagName;

import java.util.Set;

/// What the rules make of a customer.
///
/// @param failed rules that ended in an error or do not compile; they give nothing
public record Evaluation(AssignedTags assigned, Set<TagName> failed) {

    public Evaluation {
        failed = Set.copyOf(failed);
    }
}
