package io.mingce.cleaning;

import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;

import java.util.List;

/// Which of the name columns names the customer, and which a person to talk to.
final class NameCleaning {

    private static final int LONGEST = 200;

    private NameCleaning() {}

    static void clean(Draft draft, CustomerType type) {
        switch (type) {
            case COMPANY -> company(draft);
            case PERSON -> person(draft);
        }
    }

    private static void company(Draft draft) {
        List<String> companies = texts(draft, Column.COMPANY);
        List<String> names = texts(draft, Column.NAME);
        for (String text : companies) {
            draft.file(Column.COMPANY, Field.NAME, CompanyName.parse(text), CompanyName::text);
        }
        for (String text : names) {
            boolean own = !draft.has(Field.NAME) || CompanyName.evident(text);
            if (own) {
                draft.file(Column.NAME, Field.NAME, CompanyName.parse(text), CompanyName::text);
            } else {
                contact(draft, Column.NAME, text);
            }
        }
        for (String text : texts(draft, Column.CONTACT)) {
            contact(draft, Column.CONTACT, text);
        }
        if (!draft.has(Field.CONTACT)) {
            joined(draft, Field.CONTACT);
        }
    }

    private static void contact(Draft draft, Column column, String text) {
        draft.file(column, Field.CONTACT, PersonName.parse(text), PersonName::text);
    }

    private static void person(Draft draft) {
        for (String text : texts(draft, Column.NAME)) {
            draft.file(Column.NAME, Field.NAME, PersonName.parse(text), PersonName::text);
        }
        if (!draft.has(Field.NAME)) {
            joined(draft, Field.NAME);
        }
        for (String text : texts(draft, Column.CONTACT)) {
            if (!draft.has(Field.NAME)) {
                draft.file(Column.CONTACT, Field.NAME, PersonName.parse(text), PersonName::text);
            }
        }
        for (String text : texts(draft, Column.NICKNAME)) {
            if (!draft.has(Field.NAME)) {
                nickname(draft, text);
            }
        }
        for (String text : texts(draft, Column.COMPANY)) {
            if (CompanyName.parse(text) instanceof Parsed.Kept<CompanyName>) {
                draft.find(Column.COMPANY, Rule.COMPANY_OF_PERSON);
            }
        }
    }

    private static void joined(Draft draft, Field field) {
        List<String> first = texts(draft, Column.FIRST_NAME);
        List<String> last = texts(draft, Column.LAST_NAME);
        if (first.isEmpty() && last.isEmpty()) {
            return;
        }
        Column column = first.isEmpty() ? Column.LAST_NAME : Column.FIRST_NAME;
        String given = first.isEmpty() ? "" : first.getFirst();
        String family = last.isEmpty() ? "" : last.getFirst();
        draft.file(column, field, PersonName.join(given, family), PersonName::text);
    }

    /// Taken only where it is a Chinese name beyond doubt.
    private static void nickname(Draft draft, String text) {
        if (PersonName.parse(text) instanceof Parsed.Kept<PersonName>(var name, var rules)
                && name.chinese()
                && rules.stream().noneMatch(rule -> rule.severity() == Severity.FLAGGED)) {
            rules.forEach(rule -> draft.find(Column.NICKNAME, rule));
            draft.keep(Column.NICKNAME, Field.NAME, name.text());
        }
    }

    private static List<String> texts(Draft draft, Column column) {
        return draft.texts(column, LONGEST, Rule.NAME_TOO_LONG);
    }
}
