package io.mingce.tagging;

import io.mingce.customer.TagName;

import java.util.List;
import java.util.Optional;

/// The rules of a deployment: those shipped, as far as nothing was saved of the same name, and those saved. No version is
/// ever changed or removed.
public interface Rules {

    /// What is in force, strongly consistent. One request.
    RuleSet current();

    /// [RuleSet#revision()] of what is in force, strongly consistent. One request of half a read unit.
    long revision();

    /// Every version of a rule, newest first, the shipped one last. One request.
    List<TagRule.Version> versions(TagName name);

    /// Puts a version into force; and with it, that everybody is to be looked at again, see [Reevaluations]: running,
    /// nobody looked at yet, begun at [TagRule.Version#at()], which must be there.
    ///
    /// @param next one more than the version in force, or 1
    /// @return the revision it made; empty where somebody else saved the rule, or another at the same moment
    Optional<Long> save(TagRule.Version next);
}
