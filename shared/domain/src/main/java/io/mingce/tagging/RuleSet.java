package io.mingce.tagging;

import io.mingce.customer.TagName;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The rules in force, in the order they are asked: the shipped ones as they are in the table, then those of the
/// deployment by name.
///
/// @param revision counts what was saved; 1 where nothing was
/// @param rules also those that are switched off
public record RuleSet(long revision, List<TagRule.Version> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /// The shipped rules, as far as nothing was saved of the same name, and those saved.
    ///
    /// @param saved the version in force of each rule of which any was saved
    public static RuleSet of(long revision, Collection<TagRule.Version> saved) {
        var byName = new TreeMap<TagName, TagRule.Version>();
        saved.forEach(each -> byName.put(each.rule().name(), each));
        var rules = new ArrayList<TagRule.Version>();
        for (TagRule.Version shipped : ShippedRules.all()) {
            TagRule.Version own = byName.remove(shipped.rule().name());
            rules.add(own == null ? shipped : own);
        }
        rules.addAll(byName.values());
        return new RuleSet(revision, rules);
    }

    /// The version of the rule `name` in force.
    public Optional<TagRule.Version> find(TagName name) {
        return rules.stream().filter(each -> each.rule().name().equals(name)).findFirst();
    }
}
