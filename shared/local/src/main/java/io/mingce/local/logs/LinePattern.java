package io.mingce.local.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Which lines of a log a function is to get: a filter pattern of CloudWatch Logs for JSON, as far as it compares members
/// with texts for equality and joins that by `&&`, `||` and parentheses. Anything else is an error at start rather than
/// a filter that behaves otherwise than CloudWatch's.
public final class LinePattern {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern TOKEN =
            Pattern.compile("\\G\\s*(\\(|\\)|&&|\\|\\||!=|=|\\$\\.[A-Za-z0-9_]+|\"[^\"*]*\")");

    private final List<String> tokens;
    private final Predicate<JsonNode> fits;
    private int next;

    /// @throws IllegalArgumentException where the pattern is more than this knows
    public LinePattern(String pattern) {
        String text = pattern.strip();
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw unknown(pattern);
        }
        String inner = text.substring(1, text.length() - 1).strip();
        this.tokens = TOKEN.matcher(inner).results().map(LinePattern::token).toList();
        int read = TOKEN.matcher(inner).results().mapToInt(MatchResult::end).max().orElse(0);
        if (read != inner.length()) {
            throw unknown(inner.substring(read));
        }
        this.fits = either();
        if (next != tokens.size()) {
            throw unknown(pattern);
        }
    }

    /// Whether the line is JSON that fits.
    public boolean fits(String line) {
        try {
            return fits.test(MAPPER.readTree(line));
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    private Predicate<JsonNode> either() {
        Predicate<JsonNode> one = both();
        while (taken("||")) {
            one = one.or(both());
        }
        return one;
    }

    private Predicate<JsonNode> both() {
        Predicate<JsonNode> one = single();
        while (taken("&&")) {
            one = one.and(single());
        }
        return one;
    }

    private Predicate<JsonNode> single() {
        if (taken("(")) {
            Predicate<JsonNode> inner = either();
            if (!taken(")")) {
                throw unknown("a parenthesis is not closed");
            }
            return inner;
        }
        String member = take("$.").substring(2);
        boolean not = taken("!=");
        if (!not && !taken("=")) {
            throw unknown(member);
        }
        String quoted = take("\"");
        String value = quoted.substring(1, quoted.length() - 1);
        // A line without the member fits neither.
        return line ->
                line.path(member).isTextual() && line.path(member).asText().equals(value) != not;
    }

    private boolean taken(String token) {
        if (next < tokens.size() && tokens.get(next).equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private String take(String beginning) {
        if (next >= tokens.size() || !tokens.get(next).startsWith(beginning)) {
            throw unknown("no " + beginning + " where one must stand");
        }
        return tokens.get(next++);
    }

    private static String token(MatchResult found) {
        return found.group(1);
    }

    private static IllegalArgumentException unknown(String what) {
        return new IllegalArgumentException(
                "the local runner knows = and != of $.member and \"text\", &&, || and ( ) only: "
                        + what);
    }
}
