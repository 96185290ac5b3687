package io.mingce.imports.header;

import io.mingce.cleaning.Column;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a person said the columns of one channel's files mean, by header text; wins over every synonym. Blanks, case,
/// width and punctuation of the texts do not count.
public final class Mapping {

    /// Nobody said anything: synonyms only.
    public static final Mapping NONE = new Mapping(Map.of());

    private final Map<String, Column> columns = new HashMap<>();

    public Mapping(Map<String, Column> byHeaderText) {
        byHeaderText.forEach((text, column) -> columns.put(Words.normalise(text), column));
    }

    Optional<Column> find(String headerText) {
        return Optional.ofNullable(columns.get(Words.normalise(headerText)));
    }
}
