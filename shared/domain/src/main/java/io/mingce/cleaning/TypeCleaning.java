package io.mingce.cleaning;

import io.mingce.customer.CustomerType;

import java.time.LocalDate;

/// Person or company: what the record says, else what only a company has.
final class TypeCleaning {

    private TypeCleaning() {}

    static CustomerType type(Draft draft, LocalDate today) {
        String said = draft.first(Column.TYPE);
        if (!said.isEmpty()) {
            switch (Vocabulary.TYPES.parse(said, Rule.TYPE_UNKNOWN, Rule.TYPE_UNKNOWN)) {
                case Parsed.Kept<String>(var code, var _) -> {
                    return code.equals("company") ? CustomerType.COMPANY : CustomerType.PERSON;
                }
                case Parsed.Evidence<String> _, Parsed.Rejected<String> _ ->
                        draft.find(Column.TYPE, Rule.TYPE_UNKNOWN);
            }
        }
        boolean company =
                CompanyName.parse(first(draft, Column.COMPANY)) instanceof Parsed.Kept<CompanyName>
                        || Uscc.parse(first(draft, Column.USCC)) instanceof Parsed.Kept<Uscc>
                        || code(first(draft, Column.ID_NUMBER), today)
                        || CompanyName.evident(first(draft, Column.NAME));
        return company ? CustomerType.COMPANY : CustomerType.PERSON;
    }

    /// A credit code and no ID card: one ID card in 31 also passes the check of credit codes.
    private static boolean code(String text, LocalDate today) {
        return Uscc.parse(text) instanceof Parsed.Kept<Uscc>
                && !(IdCard.parse(text, today) instanceof Parsed.Kept<IdCard>);
    }

    private static String first(Draft draft, Column column) {
        String text = draft.raw.first(column);
        return text.length() > 200 ? "" : text;
    }
}
