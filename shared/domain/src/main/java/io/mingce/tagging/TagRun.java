package io.mingce.tagging;

import io.mingce.customer.CustomerId;
import io.mingce.customer.TagName;

import java.util.Map;

/// What a run over many customers came to.
///
/// @param customers looked at
/// @param changed those whose tags changed
/// @param failures rules that ended in an error, by how many customers
/// @param failed customers that could not be looked at, and why; a hundred at most
/// @param unfinished whether there is more to do, for which there was no time
public record TagRun(
        int customers,
        int changed,
        Map<TagName, Integer> failures,
        Map<CustomerId, RuntimeException> failed,
        boolean unfinished) {

    public TagRun {
        failures = Map.copyOf(failures);
        failed = Map.copyOf(failed);
    }
}
