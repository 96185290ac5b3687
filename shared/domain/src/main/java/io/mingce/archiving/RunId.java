package io.mingce.archiving;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Id of a run, for example `dormant-12`.
///
/// @param number 1 and up, counted by kind
public record RunId(RunKind kind, int number) {

    private static final Pattern TEXT = Pattern.compile("([a-z]+)-([1-9][0-9]{0,8})");

    public RunId {
        if (number < 1) {
            throw new IllegalArgumentException("runs are counted from 1");
        }
    }

    /// What [#toString()] wrote; empty where it is none.
    public static Optional<RunId> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? RunKind.findByKey(matcher.group(1))
                        .map(kind -> new RunId(kind, Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind.key() + "-" + number;
    }
}
