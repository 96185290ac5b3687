package io.mingce.cleaning;

/// What cleaning found on one column: which rule, and so what was done. Never carries the value.
public record Finding(Column column, Rule rule) {

    /// Shorthand for `rule().severity()`.
    public Severity severity() {
        return rule.severity();
    }
}
