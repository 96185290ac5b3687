package io.mingce.tagging;

import io.mingce.customer.TagName;

import java.util.Map;

/// How the tags of some customers were looked at.
///
/// @param customers how many there were
/// @param changed how many of them have something else assigned now
/// @param failures rules that ended in an error, by how many customers they did so
public record Tagged(int customers, int changed, Map<TagName, Integer> failures) {

    public Tagged {
        failures = Map.copyOf(failures);
    }
}
