package io.mingce.cleaning;

import static io.mingce.cleaning.Severity.CORRECTED;
import static io.mingce.cleaning.Severity.FLAGGED;
import static io.mingce.cleaning.Severity.REJECTED;

import java.util.Optional;

/// Every rule of cleaning, and of what only the customer that a record comes to lets us see: what it does to a value. Reports count by [#code()], which never changes; what a rule says in
/// either language stands in `rules.tsv`.
public enum Rule {
    TEXT_CONTROL_CHARACTERS("text.controlCharacters", CORRECTED),
    TEXT_TOO_LONG("text.tooLong", REJECTED),
    VALUE_SEVERAL("value.several", FLAGGED),
    VALUE_SPLIT("value.split", CORRECTED),
    PHONE_NORMALISED("phone.normalised", CORRECTED),
    PHONE_EXTENSION("phone.extension", FLAGGED),
    PHONE_LOST("phone.lost", REJECTED),
    PHONE_PLACEHOLDER("phone.placeholder", REJECTED),
    PHONE_MASKED("phone.masked", REJECTED),
    PHONE_TOO_SHORT("phone.tooShort", REJECTED),
    PHONE_INVALID("phone.invalid", REJECTED),
    ID_CARD_NORMALISED("idCard.normalised", CORRECTED),
    ID_CARD_UPGRADED("idCard.upgraded", CORRECTED),
    ID_CARD_CHECK_DIGIT("idCard.checkDigit", REJECTED),
    ID_CARD_MASKED("idCard.masked", REJECTED),
    ID_CARD_OTHER_DOCUMENT("idCard.otherDocument", REJECTED),
    ID_CARD_INVALID("idCard.invalid", REJECTED),
    ID_CARD_OF_CONTACT("idCard.ofContact", REJECTED),
    USCC_NORMALISED("uscc.normalised", CORRECTED),
    USCC_LOOKALIKE("uscc.lookalike", CORRECTED),
    USCC_CHECK_DIGIT("uscc.checkDigit", REJECTED),
    USCC_INVALID("uscc.invalid", REJECTED),
    EMAIL_NORMALISED("email.normalised", CORRECTED),
    EMAIL_DOMAIN_TYPO("email.domainTypo", FLAGGED),
    EMAIL_PLACEHOLDER("email.placeholder", REJECTED),
    EMAIL_MASKED("email.masked", REJECTED),
    EMAIL_INVALID("email.invalid", REJECTED),
    DATE_NORMALISED("date.normalised", CORRECTED),
    DATE_TWO_DIGIT_YEAR("date.twoDigitYear", FLAGGED),
    DATE_INCOMPLETE("date.incomplete", REJECTED),
    DATE_AMBIGUOUS("date.ambiguous", REJECTED),
    DATE_DEFAULT("date.default", REJECTED),
    DATE_FUTURE("date.future", REJECTED),
    DATE_INVALID("date.invalid", REJECTED),
    BIRTH_DATE_FROM_ID_CARD("birthDate.fromIdCard", CORRECTED),
    BIRTH_DATE_CONFLICT("birthDate.conflict", FLAGGED),
    BIRTH_DATE_TOO_OLD("birthDate.tooOld", REJECTED),
    GENDER_NORMALISED("gender.normalised", CORRECTED),
    GENDER_UNKNOWN("gender.unknown", REJECTED),
    GENDER_FROM_ID_CARD("gender.fromIdCard", CORRECTED),
    GENDER_CONFLICT("gender.conflict", FLAGGED),
    AGE_NORMALISED("age.normalised", CORRECTED),
    AGE_INVALID("age.invalid", REJECTED),
    AMOUNT_NORMALISED("amount.normalised", CORRECTED),
    AMOUNT_NEGATIVE("amount.negative", REJECTED),
    AMOUNT_FOREIGN("amount.foreignCurrency", REJECTED),
    AMOUNT_INVALID("amount.invalid", REJECTED),
    /// Found by registration, which knows the customer.
    AMOUNT_UNUSUAL("amount.unusual", FLAGGED),
    AMOUNT_REFUND("amount.refund", CORRECTED),
    CURRENCY_NORMALISED("currency.normalised", CORRECTED),
    CURRENCY_UNKNOWN("currency.unknown", REJECTED),
    ORDER_STATUS_NORMALISED("orderStatus.normalised", CORRECTED),
    ORDER_STATUS_UNKNOWN("orderStatus.unknown", FLAGGED),
    QUANTITY_INVALID("quantity.invalid", REJECTED),
    NAME_NORMALISED("name.normalised", CORRECTED),
    NAME_SUFFIX("name.suffix", CORRECTED),
    NAME_REORDERED("name.reordered", CORRECTED),
    NAME_SURNAME_ONLY("name.surnameOnly", FLAGGED),
    NAME_MASKED("name.masked", FLAGGED),
    NAME_INITIAL("name.initial", FLAGGED),
    NAME_ORDER("name.order", FLAGGED),
    NAME_UNUSUAL("name.unusual", FLAGGED),
    NAME_NICKNAME("name.nickname", REJECTED),
    NAME_PLACEHOLDER("name.placeholder", REJECTED),
    NAME_TOO_LONG("name.tooLong", REJECTED),
    COMPANY_NORMALISED("company.normalised", CORRECTED),
    COMPANY_PLACEHOLDER("company.placeholder", REJECTED),
    COMPANY_OF_PERSON("company.ofPerson", FLAGGED),
    ADDRESS_NORMALISED("address.normalised", CORRECTED),
    ADDRESS_EXPANDED("address.expanded", CORRECTED),
    ADDRESS_DERIVED("address.derived", CORRECTED),
    ADDRESS_UNKNOWN_DIVISION("address.unknownDivision", FLAGGED),
    ADDRESS_CONFLICT("address.conflict", FLAGGED),
    ADDRESS_INCOMPLETE("address.incomplete", FLAGGED),
    ADDRESS_PLACEHOLDER("address.placeholder", REJECTED),
    ADDRESS_TOO_LONG("address.tooLong", REJECTED),
    INDUSTRY_NORMALISED("industry.normalised", CORRECTED),
    INDUSTRY_UNKNOWN("industry.unknown", REJECTED),
    LEVEL_NORMALISED("level.normalised", CORRECTED),
    LEVEL_UNKNOWN("level.unknown", REJECTED),
    SOURCE_NORMALISED("source.normalised", CORRECTED),
    SOURCE_UNKNOWN("source.unknown", REJECTED),
    TYPE_UNKNOWN("type.unknown", FLAGGED),
    TYPE_PERSONAL_FIELD("type.personalField", REJECTED),
    NOTE_TOO_LONG("note.tooLong", REJECTED),
    ROW_UNUSABLE("row.unusable", REJECTED);

    private final String code;
    private final Severity severity;

    Rule(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /// The rule of that code; empty where there is none.
    public static Optional<Rule> find(String code) {
        return RuleTexts.find(code);
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /// What was found, for a person to read.
    public Text meaning() {
        return RuleTexts.of(this).meaning();
    }

    /// How the owner of the data can put it right.
    public Text suggestion() {
        return RuleTexts.of(this).suggestion();
    }
}
