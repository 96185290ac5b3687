package io.mingce.intake;

import io.mingce.cleaning.Text;

import java.util.Set;

/// What the person is told before anything is collected (PIPL 17, GDPR 13).
///
/// @param version recorded with every consent; a new text needs a new version
/// @param text paragraphs end with a line break
/// @param former versions that a page opened earlier may still show; accepted and recorded as such
public record Notice(String version, Text text, Set<String> former) {

    public Notice {
        former = Set.copyOf(former);
        Definitions.require(version.matches("[A-Za-z0-9._-]{1,40}"), "notice version " + version);
        Definitions.requireBoth(text, "text of notice " + version);
    }

    boolean knows(String asked) {
        return version.equals(asked) || former.contains(asked);
    }
}
