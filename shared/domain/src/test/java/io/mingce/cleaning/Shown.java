package io.mingce.cleaning;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An outcome as the tables write it: `value [rules]`, `~evidence [rule]`, `- [rule]`.
final class Shown {

    private Shown() {}

    static <T> String of(Parsed<T> parsed, Function<T, String> canonical) {
        return switch (parsed) {
            case Parsed.Kept<T>(var value, var rules) -> canonical.apply(value) + codes(rules);
            case Parsed.Evidence<T>(var text, var rule) -> "~" + text + codes(List.of(rule));
            case Parsed.Rejected<T>(var rule) -> "-" + codes(List.of(rule));
        };
    }

    private static String codes(List<Rule> rules) {
        return rules.isEmpty()
                ? ""
                : rules.stream().map(Rule::code).collect(Collectors.joining(" ", " [", "]"));
    }
}
