package io.mingce.tagging;

import io.mingce.cleaning.Text;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;

import java.time.Instant;
import java.util.Optional;

/// Gives a tag to every customer that its condition holds for.
///
/// @param name of the tag, and of the rule
/// @param label what people read
/// @param condition in CEL, over the declared facts; true where the customer is to have the tag
/// @param purpose what a customer must have consented to for the tag to stand, for example `marketing`; empty where
///     nothing
/// @param active whether it gives the tag, or gives it no more
public record TagRule(
        TagName name,
        TagClass tagClass,
        Text label,
        String condition,
        Optional<String> purpose,
        boolean active) {

    /// A rule as it was from some moment on.
    ///
    /// @param version 1 and up; 0 = as shipped
    /// @param by who saved it; stable id in the user directory; empty where it is shipped
    public record Version(TagRule rule, int version, Optional<String> by, Optional<Instant> at) {}
}
