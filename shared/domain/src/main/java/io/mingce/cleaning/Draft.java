package io.mingce.cleaning;

import io.mingce.customer.Field;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// One record while it is being cleaned.
final class Draft {

    final RawRecord raw;
    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);
    private final Map<Field, List<String>> evidence = new EnumMap<>(Field.class);
    private final Set<Finding> findings = new LinkedHashSet<>();

    Draft(RawRecord raw) {
        this.raw = raw;
    }

    /// The texts of `column` without blank ones and invisible characters; too long ones are reported and left out.
    List<String> texts(Column column, int longest, Rule tooLong) {
        List<String> all = raw.all(column);
        if (all.isEmpty()) {
            return all;
        }
        var texts = new ArrayList<String>(all.size());
        for (String text : all) {
            if (text.length() > longest) {
                find(column, tooLong);
                continue;
            }
            String visible = Glyphs.visible(text);
            if (!visible.equals(text) && Glyphs.hasInvisible(text)) {
                find(column, Rule.TEXT_CONTROL_CHARACTERS);
            }
            if (!Glyphs.plain(visible).isEmpty()) {
                texts.add(visible);
            }
        }
        return texts;
    }

    /// The texts of a column that holds short things.
    List<String> texts(Column column) {
        return texts(column, 300, Rule.TEXT_TOO_LONG);
    }

    /// The first text of a column that holds short things, or the empty string.
    String first(Column column) {
        List<String> texts = texts(column);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    void find(Column column, Rule rule) {
        findings.add(new Finding(column, rule));
    }

    /// Files the outcome under `field`; null where there is no value.
    <T> @Nullable T file(
            Column column, Field field, Parsed<T> parsed, Function<T, String> canonical) {
        return switch (parsed) {
            case Parsed.Kept<T>(var value, var rules) -> {
                rules.forEach(rule -> find(column, rule));
                keep(column, field, canonical.apply(value));
                yield value;
            }
            case Parsed.Evidence<T>(var text, var rule) -> {
                find(column, rule);
                add(evidence, field, text);
                yield null;
            }
            case Parsed.Rejected<T>(var rule) -> {
                find(column, rule);
                yield null;
            }
        };
    }

    void keep(Column column, Field field, String canonical) {
        List<String> there = values.get(field);
        if (there != null && !field.many() && !there.contains(canonical)) {
            find(column, Rule.VALUE_SEVERAL);
        } else {
            add(values, field, canonical);
        }
    }

    void replace(Field field, String canonical) {
        values.put(field, new ArrayList<>(List.of(canonical)));
    }

    void evident(Field field, String text) {
        add(evidence, field, text);
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }

    @Nullable String value(Field field) {
        List<String> all = values.get(field);
        return all == null ? null : all.getFirst();
    }

    Map<Field, List<String>> values() {
        return values;
    }

    Map<Field, List<String>> evidence() {
        return evidence;
    }

    /// In the order of the columns.
    List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparing(Finding::column)).toList();
    }

    private static void add(Map<Field, List<String>> to, Field field, String text) {
        List<String> texts = to.computeIfAbsent(field, f -> new ArrayList<>(1));
        if (!texts.contains(text)) {
            texts.add(text);
        }
    }
}
