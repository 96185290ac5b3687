package io.mingce.identity;

import io.mingce.customer.Field;

import java.util.Locale;

/// What a [Token] stands for. The kind is part of what is hashed, so the same text under two kinds gives two tokens.
/// Identifiers come in the order of their strength.
public enum TokenKind {
    /// Channel and the channel's own id of the customer.
    EXTERNAL("ext", true),
    /// GB 11643, 18 characters.
    ID_CARD("id", true),
    /// GB 32100, 18 characters.
    USCC("uscc", true),
    /// E.164.
    PHONE("phone", true),
    /// Lower case.
    EMAIL("email", true),
    /// Name as people search for it: normalised, whole.
    NAME("name", false),
    /// What records of one customer are likely to have in common, see [io.mingce.matching.BlockingKey].
    BLOCKING("block", false),
    /// A source record: the channel's delivery of it, so that a repetition is recognised.
    SOURCE("source", false),
    /// How a name begins, see [io.mingce.directory.NameStarts].
    NAME_START("start", false),
    /// The last four digits of a phone.
    PHONE_END("end", false),
    /// Who is kept out, see [io.mingce.registration.SuppressionKeys].
    SUPPRESSED("out", false),
    /// A one-time code, see [io.mingce.request.Code].
    CODE("code", false),
    /// Who calls, so that calls can be counted.
    CALLER("caller", false),
    /// Where a list goes on: signs what a caller brings back, and is never stored.
    CURSOR("cursor", false);

    private final String label;
    private final boolean identifier;

    TokenKind(String label, boolean identifier) {
        this.label = label;
        this.identifier = identifier;
    }

    /// Whether what it stands for has to be known again for ever, whatever keys come and go.
    public boolean lasting() {
        return this == SOURCE || this == SUPPRESSED;
    }

    /// Goes into the hash; never changes.
    public String label() {
        return label;
    }

    /// Whether two customers with the same token need a decision: are they one?
    public boolean identifier() {
        return identifier;
    }

    /// Whether the token alone decides that two records are of one customer.
    public boolean decisive() {
        return this == EXTERNAL || this == ID_CARD || this == USCC;
    }

    /// The form in which a canonical value is hashed, so that other spellings of it find it.
    public String normal(String value) {
        return this == NAME ? value.toLowerCase(Locale.ROOT) : value;
    }

    /// What a value of `field` is found by.
    ///
    /// @throws IllegalArgumentException where customers are not found by this field
    public static TokenKind of(Field field) {
        return switch (field) {
            case NAME -> NAME;
            case PHONE -> PHONE;
            case EMAIL -> EMAIL;
            case ID_CARD -> ID_CARD;
            case USCC -> USCC;
            case CONTACT, BIRTH_DATE, GENDER, AGE, ADDRESS, INDUSTRY, LEVEL, SOURCE, NOTE, OWNER ->
                    throw new IllegalArgumentException("no customer is found by " + field.key());
        };
    }
}
