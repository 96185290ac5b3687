package io.mingce.cleaning;

import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;

import java.time.LocalDate;

/// ID cards and unified social credit codes, also where one column holds either.
final class IdentityCleaning {

    private IdentityCleaning() {}

    static void clean(Draft draft, CustomerType type, LocalDate today) {
        for (String text : draft.texts(Column.ID_CARD)) {
            idCard(draft, Column.ID_CARD, type, IdCard.parse(text, today));
        }
        for (String text : draft.texts(Column.USCC)) {
            draft.file(Column.USCC, Field.USCC, Uscc.parse(text), Uscc::code);
        }
        for (String text : draft.texts(Column.ID_NUMBER)) {
            either(draft, type, text, today);
        }
    }

    /// What is valid as one of the two is that one; else what the customer's type has. A number valid as both (one ID card
    /// in 31) is an ID card of a person.
    private static void either(Draft draft, CustomerType type, String text, LocalDate today) {
        Parsed<IdCard> card = IdCard.parse(text, today);
        Parsed<Uscc> code = Uscc.parse(text);
        boolean asCode =
                card instanceof Parsed.Kept<IdCard>
                        ? type == CustomerType.COMPANY && code instanceof Parsed.Kept<Uscc>
                        : type == CustomerType.COMPANY || code instanceof Parsed.Kept<Uscc>;
        if (asCode) {
            draft.file(Column.ID_NUMBER, Field.USCC, code, Uscc::code);
        } else {
            idCard(draft, Column.ID_NUMBER, type, card);
        }
    }

    private static void idCard(Draft draft, Column column, CustomerType type, Parsed<IdCard> card) {
        if (type == CustomerType.COMPANY && card instanceof Parsed.Kept<IdCard>(var value, var _)) {
            draft.find(column, Rule.ID_CARD_OF_CONTACT);
            draft.evident(Field.ID_CARD, value.number());
        } else {
            draft.file(column, Field.ID_CARD, card, IdCard::number);
        }
    }
}
