package io.mingce.customer;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one source record says by which its customer may be recognised; all that matching reads of it.
///
/// @param values the cleaned values of [#FIELDS]
/// @param evidence of these fields, what was not good enough as a value
/// @param raw texts that cleaning cannot check: a nickname, a foreign number, an address in Latin letters
public record Traits(
        Map<Field, List<String>> values,
        Map<Field, List<String>> evidence,
        Map<Column, List<String>> raw) {

    /// The fields that customers are recognised by.
    public static final Set<Field> FIELDS =
            Set.copyOf(
                    EnumSet.of(
                            Field.NAME,
                            Field.CONTACT,
                            Field.PHONE,
                            Field.EMAIL,
                            Field.ID_CARD,
                            Field.USCC,
                            Field.BIRTH_DATE,
                            Field.GENDER,
                            Field.ADDRESS));

    /// Nothing by which anybody could be recognised.
    static final Traits NONE = new Traits(Map.of(), Map.of(), Map.of());

    private static final List<Column> PLACE =
            List.of(Column.ADDRESS, Column.DISTRICT, Column.CITY, Column.PROVINCE, Column.POSTCODE);

    public Traits {
        values = ordered(values);
        evidence = ordered(evidence);
        var texts = new EnumMap<Column, List<String>>(Column.class);
        raw.forEach((column, all) -> texts.put(column, List.copyOf(all)));
        raw = texts;
    }

    private static Map<Field, List<String>> ordered(Map<Field, List<String>> texts) {
        var kept = new EnumMap<Field, List<String>>(Field.class);
        texts.forEach((field, all) -> {
            if (FIELDS.contains(field)) {
                kept.put(field, List.copyOf(all));
            }
        });
        return kept;
    }

    /// The traits of a record with these cleaned values and evidence.
    public static Traits of(
            Map<Field, List<String>> values, Map<Field, List<String>> evidence, RawRecord raw) {
        var texts = new EnumMap<Column, List<String>>(Column.class);
        keep(texts, raw, Column.NATIONAL_ID);
        if (!values.containsKey(Field.NAME) && !evidence.containsKey(Field.NAME)) {
            keep(texts, raw, Column.NAME);
        }
        if (!values.containsKey(Field.BIRTH_DATE) && !evidence.containsKey(Field.BIRTH_DATE)) {
            keep(texts, raw, Column.BIRTH_DATE);
        }
        List<String> address = raw.all(Column.ADDRESS);
        if (!address.isEmpty() && address.stream().allMatch(Traits::latin)) {
            PLACE.forEach(column -> keep(texts, raw, column));
        }
        return new Traits(values, evidence, texts);
    }

    /// Whether a text has no letter beyond the Latin script.
    public static boolean latin(String text) {
        return text.chars().allMatch(c -> c < 0x250);
    }

    private static void keep(Map<Column, List<String>> texts, RawRecord raw, Column column) {
        if (!raw.all(column).isEmpty()) {
            texts.put(column, raw.all(column));
        }
    }

    /// Whether it says nothing by which anybody could be recognised.
    public boolean isEmpty() {
        return values.isEmpty() && evidence.isEmpty() && raw.isEmpty();
    }

    /// These traits with the values of some fields replaced; no evidence of those is left.
    ///
    /// @param replaced all values of each such field; none where it is to be empty
    Traits replacing(Map<Field, List<String>> replaced) {
        var corrected = new EnumMap<Field, List<String>>(Field.class);
        corrected.putAll(values);
        var doubtful = new EnumMap<Field, List<String>>(Field.class);
        doubtful.putAll(evidence);
        replaced.forEach((field, all) -> {
            doubtful.remove(field);
            if (all.isEmpty()) {
                corrected.remove(field);
            } else {
                corrected.put(field, all);
            }
        });
        return new Traits(corrected, doubtful, raw);
    }

    /// All texts of a raw column in their order; empty where there are none.
    public List<String> raw(Column column) {
        return raw.getOrDefault(column, List.of());
    }

    /// All values of a field, best first.
    public List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /// All evidence of a field.
    public List<String> evidence(Field field) {
        return evidence.getOrDefault(field, List.of());
    }

    /// Says which fields are filled, never with what.
    @Override
    public String toString() {
        return "Traits" + values.keySet() + evidence.keySet() + raw.keySet();
    }
}
