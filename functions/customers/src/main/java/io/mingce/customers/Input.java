package io.mingce.customers;

import io.mingce.cleaning.Column;
import io.mingce.customer.Field;

import java.util.List;
import java.util.stream.Stream;

/// What staff may state of a customer, under the name by which answers show it.
enum Input {
    NAME(Column.NAME, Field.NAME),
    CONTACT(Column.CONTACT, Field.CONTACT),
    PHONE(Column.PHONE, Field.PHONE),
    EMAIL(Column.EMAIL, Field.EMAIL),
    ID_CARD(Column.ID_CARD, Field.ID_CARD),
    USCC(Column.USCC, Field.USCC),
    BIRTH_DATE(Column.BIRTH_DATE, Field.BIRTH_DATE),
    GENDER(Column.GENDER, Field.GENDER),
    ADDRESS(Column.ADDRESS, Field.ADDRESS),
    INDUSTRY(Column.INDUSTRY, Field.INDUSTRY),
    LEVEL(Column.LEVEL, Field.LEVEL),
    SOURCE(Column.SOURCE, Field.SOURCE),
    NOTE(Column.NOTE, Field.NOTE);

    private final Column column;
    private final Field field;

    Input(Column column, Field field) {
        this.column = column;
        this.field = field;
    }

    Column column() {
        return column;
    }

    Field field() {
        return field;
    }

    /// Name in JSON.
    String key() {
        return field.key();
    }

    static List<String> keys() {
        return Stream.of(values()).map(Input::key).toList();
    }

    /// The name of what cleaning found something on.
    static String key(Column column) {
        return Stream.of(values())
                .filter(input -> input.column == column)
                .map(Input::key)
                .findFirst()
                .orElse(column == Column.TYPE ? "type" : "name");
    }
}
