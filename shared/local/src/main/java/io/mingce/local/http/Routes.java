package io.mingce.local.http;

import io.mingce.local.functions.LocalFunction;
import io.mingce.local.template.Trigger;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The routes of one API. As at API Gateway a literal segment goes before `{parameter}`, that before `{proxy+}`,
/// and a method before `ANY`.
public final class Routes {

    private final List<Target> targets;

    Routes(List<Target> targets) {
        this.targets =
                targets.stream()
                        .sorted(
                                Comparator.comparing((Target t) -> rank(t.route().path()))
                                        .thenComparing(t -> t.route().method().equals("ANY")))
                        .toList();
    }

    /// A route and who answers it.
    public record Target(Trigger.Route route, LocalFunction function) {}

    /// A route that fits, with the decoded values of its path parameters.
    record Match(Target target, Map<String, String> parameters) {}

    /// @param path as it came, percent-encoded
    Optional<Match> find(String method, String path) {
        return targets.stream()
                .filter(t -> List.of("ANY", method).contains(t.route().method()))
                .flatMap(t -> match(t, path).stream())
                .findFirst();
    }

    private static Optional<Match> match(Target target, String path) {
        String[] wanted = target.route().path().split("/", -1);
        String[] given = path.split("/", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (i >= given.length) {
                return Optional.empty();
            }
            String segment = wanted[i];
            if (segment.endsWith("+}")) {
                String rest = String.join("/", List.of(given).subList(i, given.length));
                parameters.put(segment.substring(1, segment.length() - 2), decoded(rest));
                return Optional.of(new Match(target, parameters));
            }
            if (segment.startsWith("{") && !given[i].isEmpty()) {
                parameters.put(segment.substring(1, segment.length() - 1), decoded(given[i]));
            } else if (!segment.equals(decoded(given[i]))) {
                return Optional.empty();
            }
        }
        return given.length == wanted.length
                ? Optional.of(new Match(target, parameters))
                : Optional.empty();
    }

    /// Percent-decoding alone: a plus sign in a path is a plus sign.
    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    /// Sorts literal before parameter before proxy, segment by segment.
    private static String rank(String path) {
        StringBuilder rank = new StringBuilder();
        for (String segment : path.split("/", -1)) {
            rank.append(segment.endsWith("+}") ? 'c' : segment.startsWith("{") ? 'b' : 'a');
        }
        return rank.toString();
    }
}
