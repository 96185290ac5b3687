package io.mingce.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What became of one untrusted text.
public sealed interface Parsed<T> {

    /// A value that cannot be wrong in form.
    ///
    /// @param rules what was corrected or is doubtful; empty where the text was already canonical
    record Kept<T>(T value, List<Rule> rules) implements Parsed<T> {
        public Kept {
            rules = List.copyOf(rules);
        }

        /// Names the rules, never the value.
        @Override
        public String toString() {
            return "Kept" + rules;
        }
    }

    /// Not good enough for a value, but it helps to recognise the customer.
    ///
    /// @param text canonical as far as that goes
    record Evidence<T>(String text, Rule rule) implements Parsed<T> {
        /// Names the rule, never the text.
        @Override
        public String toString() {
            return "Evidence[" + rule + "]";
        }
    }

    /// Nothing of it is kept.
    record Rejected<T>(Rule rule) implements Parsed<T> {}

    static <T> Parsed<T> kept(T value, Rule... rules) {
        return new Kept<>(value, List.of(rules));
    }

    /// Kept, with `rule` where the canonical form differs from what was written.
    static <T> Parsed<T> kept(T value, boolean changed, Rule rule) {
        return new Kept<>(value, changed ? List.of(rule) : List.of());
    }

    static <T> Parsed<T> evidence(String text, Rule rule) {
        return new Evidence<>(text, rule);
    }

    static <T> Parsed<T> rejected(Rule rule) {
        return new Rejected<>(rule);
    }

    /// The same outcome for another form of the value.
    default <R> Parsed<R> map(Function<? super T, ? extends R> form) {
        return switch (this) {
            case Kept<T>(var value, var rules) -> new Kept<>(form.apply(value), rules);
            case Evidence<T>(var text, var rule) -> new Evidence<>(text, rule);
            case Rejected<T>(var rule) -> new Rejected<>(rule);
        };
    }

    /// The same outcome with one finding more, where a value is kept.
    default Parsed<T> with(Rule rule) {
        if (this instanceof Kept<T>(var value, var rules) && !rules.contains(rule)) {
            var more = new ArrayList<>(rules);
            more.add(rule);
            return new Kept<>(value, more);
        }
        return this;
    }
}
