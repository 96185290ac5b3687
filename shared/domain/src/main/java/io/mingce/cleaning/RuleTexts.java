package io.mingce.cleaning;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the rules say, read once from `rules.tsv`.
record RuleTexts(Text meaning, Text suggestion) {

    private static final Map<String, Rule> BY_CODE =
            Arrays.stream(Rule.values())
                    .collect(Collectors.toUnmodifiableMap(Rule::code, Function.identity()));
    private static final Map<Rule, RuleTexts> TEXTS = read();

    static Optional<Rule> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    static RuleTexts of(Rule rule) {
        RuleTexts texts = TEXTS.get(rule);
        if (texts == null) {
            throw new IllegalStateException("rules.tsv has no line for " + rule.code());
        }
        return texts;
    }

    private static Map<Rule, RuleTexts> read() {
        var texts = new EnumMap<Rule, RuleTexts>(Rule.class);
        for (String line : Resource.lines("rules.tsv")) {
            String[] cells = line.split("\t", -1);
            Rule rule = BY_CODE.get(cells[0]);
            if (rule == null) {
                throw new IllegalStateException("rules.tsv names no rule: " + cells[0]);
            }
            texts.put(
                    rule,
                    new RuleTexts(new Text(cells[1], cells[2]), new Text(cells[3], cells[4])));
        }
        return texts;
    }
}
