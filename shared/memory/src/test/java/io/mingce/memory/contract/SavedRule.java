package io.mingce.memory.contract;

import io.mingce.cleaning.Text;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.tagging.TagRule;

import java.time.Instant;
import java.util.Optional;

/// A rule that somebody saves.
public final class SavedRule {

    private SavedRule() {}

    /// The first version of a rule that everybody fits.
    public static TagRule.Version first(String name, Instant at) {
        return new TagRule.Version(
                new TagRule(
                        new TagName(name),
                        TagClass.CUSTOM,
                        new Text("一", "one"),
                        "true",
                        Optional.empty(),
                        true),
                1,
                Optional.of("li"),
                Optional.of(at));
    }
}
