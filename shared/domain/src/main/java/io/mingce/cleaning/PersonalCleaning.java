package io.mingce.cleaning;

import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Birth date, gender and age; a valid ID card decides over what was written beside it.
final class PersonalCleaning {

    private PersonalCleaning() {}

    static void clean(Draft draft, CustomerType type, LocalDate today, DateOrder order) {
        switch (type) {
            case COMPANY -> none(draft);
            case PERSON -> {
                birthDate(draft, today, order);
                gender(draft);
                agreeWithCard(draft, today);
                for (String text : draft.texts(Column.AGE)) {
                    draft.file(
                            Column.AGE,
                            Field.AGE,
                            Age.parse(text),
                            age -> Integer.toString(age.years()));
                }
            }
        }
    }

    private static void none(Draft draft) {
        for (Column column : new Column[] {Column.BIRTH_DATE, Column.GENDER, Column.AGE}) {
            if (!draft.texts(column).isEmpty()) {
                draft.find(column, Rule.TYPE_PERSONAL_FIELD);
            }
        }
    }

    private static void birthDate(Draft draft, LocalDate today, DateOrder order) {
        for (String text : draft.texts(Column.BIRTH_DATE)) {
            draft.file(
                    Column.BIRTH_DATE,
                    Field.BIRTH_DATE,
                    BirthDate.parse(text, today, order),
                    BirthDate::iso);
        }
    }

    private static void gender(Draft draft) {
        for (String text : draft.texts(Column.GENDER)) {
            draft.file(Column.GENDER, Field.GENDER, Gender.parse(text), Gender::code);
        }
    }

    private static void agreeWithCard(Draft draft, LocalDate today) {
        String number = draft.value(Field.ID_CARD);
        if (number != null
                && IdCard.parse(number, today) instanceof Parsed.Kept<IdCard>(var card, var _)) {
            agree(
                    draft,
                    Field.BIRTH_DATE,
                    card.birthDate().toString(),
                    new Finding(Column.BIRTH_DATE, Rule.BIRTH_DATE_FROM_ID_CARD),
                    new Finding(Column.BIRTH_DATE, Rule.BIRTH_DATE_CONFLICT));
            agree(
                    draft,
                    Field.GENDER,
                    card.gender().code(),
                    new Finding(Column.GENDER, Rule.GENDER_FROM_ID_CARD),
                    new Finding(Column.GENDER, Rule.GENDER_CONFLICT));
        }
    }

    private static void agree(
            Draft draft, Field field, String card, Finding derived, Finding conflict) {
        @Nullable String written = draft.value(field);
        if (written == null) {
            draft.find(derived.column(), derived.rule());
        } else if (!written.equals(card)) {
            draft.find(conflict.column(), conflict.rule());
        }
        draft.replace(field, card);
    }
}
