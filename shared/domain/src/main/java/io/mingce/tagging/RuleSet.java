package io.mingce.tagging;

import io.mingce.customer.TagName;

import java.util.List;
import java.util.Optional;

/// The rules in force, in the order they are asked: the shipped ones as they are in the table, then those of the
/// deployment by name.
///
/// @param revision counts what was saved, 1 and up
public record RuleSet(long revision, List<TagRule.Version> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /// The version of the rule `name` in force.
    public Optional<TagRule.Version> find(TagName name) {
        return rules.stream().filter(each -> each.rule().name().equals(name)).findFirst();
    }
}
