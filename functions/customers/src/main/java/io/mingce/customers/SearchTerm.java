package io.mingce.customers;

import io.mingce.cleaning.CompanyName;
import io.mingce.cleaning.EmailAddress;
import io.mingce.cleaning.IdCard;
import io.mingce.cleaning.Parsed;
import io.mingce.cleaning.PersonName;
import io.mingce.cleaning.PhoneNumber;
import io.mingce.cleaning.Text;
import io.mingce.cleaning.Uscc;
import io.mingce.customer.Field;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// One thing to search by, in the canonical form in which customers hold it: a search is cleaned as what is stored was.
///
/// @param values ways in which it may be stored; a customer with any of them is found
record SearchTerm(Field field, List<String> values) {

    static final List<Field> FIELDS =
            List.of(Field.PHONE, Field.EMAIL, Field.ID_CARD, Field.USCC, Field.NAME);

    /// @throws Refused 400 where the text cannot be one of this field
    static SearchTerm of(Field field, String text, LocalDate today) {
        return new SearchTerm(
                field,
                switch (field) {
                    case PHONE -> kept(field, PhoneNumber.parse(text).map(PhoneNumber::e164));
                    case EMAIL -> kept(field, EmailAddress.parse(text).map(EmailAddress::address));
                    case ID_CARD -> kept(field, IdCard.parse(text, today).map(IdCard::number));
                    case USCC -> kept(field, Uscc.parse(text).map(Uscc::code));
                    case NAME -> names(text);
                    case CONTACT,
                            BIRTH_DATE,
                            GENDER,
                            AGE,
                            ADDRESS,
                            INDUSTRY,
                            LEVEL,
                            SOURCE,
                            NOTE,
                            OWNER ->
                            throw new IllegalArgumentException(field.key());
                });
    }

    private static List<String> names(String text) {
        List<String> names =
                Stream.of(
                                PersonName.parse(text).map(PersonName::text),
                                CompanyName.parse(text).map(CompanyName::text))
                        .flatMap(SearchTerm::value)
                        .distinct()
                        .toList();
        if (names.isEmpty()) {
            throw invalid(Field.NAME);
        }
        return names;
    }

    private static List<String> kept(Field field, Parsed<String> parsed) {
        List<String> value = value(parsed).toList();
        if (value.isEmpty()) {
            throw invalid(field);
        }
        return value;
    }

    private static Stream<String> value(Parsed<String> parsed) {
        return switch (parsed) {
            case Parsed.Kept<String>(String value, var _) -> Stream.of(value);
            case Parsed.Evidence<String> _ -> Stream.empty();
            case Parsed.Rejected<String> _ -> Stream.empty();
        };
    }

    private static Refused invalid(Field field) {
        return new Refused(
                Problem.of(
                        ProblemType.INVALID_PARAMETER,
                        field.key(),
                        new Text("请检查查询内容", "check what you search for")));
    }
}
