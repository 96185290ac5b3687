package io.mingce.matching;

/// A text under which records are looked for that may be of one customer. Each has high entropy or two fields, so that its
/// keyed hash ([io.mingce.identity.BlindIndex]) reveals no frequencies.
///
/// @param kind part of what is hashed
/// @param text canonical
public record BlockingKey(Kind kind, String text) {

    /// What a key is made of.
    public enum Kind {
        PHONE,
        EMAIL,
        ID_CARD,
        USCC,
        NATIONAL_ID,
        /// Letters of the name's sound, and the birth date.
        NAME_BIRTH_DATE,
        /// Letters of the name's sound; place and room.
        NAME_ROOM,
        /// Letters of the name's sound; last four or first six digits of the phone. The digit between them is in neither,
        /// so that one of the two keys survives any wrong digit and any two exchanged ones.
        NAME_PHONE,
        /// Two of three pieces of the phone; of persons without a name only.
        PHONE_PIECE,
        BIRTH_DATE_ROOM,
        CITY_ROOM,
        COMPANY_REGION,
        CONTACT_BRAND,
        CONTACT_PHONE,
        /// Parts of records in Latin letters.
        LATIN
    }

    @Override
    public String toString() {
        return "BlockingKey[" + kind + "]";
    }
}
