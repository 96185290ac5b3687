package io.mingce.tagging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Has everybody looked at again where other rules are shipped than before. To be called now and then.
public final class AdoptRelease {

    private final Releases releases;
    private final InstantSource clock;

    public AdoptRelease(Releases releases, InstantSource clock) {
        this.releases = releases;
        this.clock = clock;
    }

    /// One request where nothing is new.
    ///
    /// @return the revision it made; empty where nothing is new
    public Optional<Long> adopt() {
        return releases.adopt(digest(ShippedRules.all()), clock.instant());
    }

    /// Of all that a customer's tags depend on.
    static String digest(List<TagRule.Version> rules) {
        String text =
                rules.stream()
                        .map(TagRule.Version::rule)
                        .map(rule ->
                                String.join(
                                        "\u001f",
                                        rule.name().value(),
                                        rule.tagClass().key(),
                                        rule.condition(),
                                        rule.purpose().orElse(""),
                                        Boolean.toString(rule.active())))
                        .collect(Collectors.joining("\u001e"));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
