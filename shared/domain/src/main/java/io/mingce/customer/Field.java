package io.mingce.customer;

/// What we keep of a customer. One [Field] holds one kind of cleaned value, in its canonical text form.
public enum Field {
    /// Own name: of the person, or of the company.
    NAME("name", false),
    /// Person to talk to at a company.
    CONTACT("contact", false),
    /// E.164, best first.
    PHONE("phone", true),
    /// Lower case, best first.
    EMAIL("email", true),
    /// 18 characters, GB 11643-1999.
    ID_CARD("idCard", false),
    /// 18 characters, GB 32100-2015.
    USCC("uscc", false),
    /// ISO 8601 `YYYY-MM-DD`.
    BIRTH_DATE("birthDate", false),
    /// `male` or `female`.
    GENDER("gender", false),
    /// Whole years, 0–120, as stated at the time of the source record.
    AGE("age", false),
    /// Province, city, district and detail as one value, see `PostalAddress`.
    ADDRESS("address", false),
    /// A code of the industry list.
    INDUSTRY("industry", false),
    /// A code of the level list.
    LEVEL("level", false),
    /// Where the customer first heard of us; a code of the source list.
    SOURCE("source", false),
    /// Free text.
    NOTE("note", false),
    /// The member of staff whose customer it is; stable id in the user directory. No record from outside can state it.
    OWNER("owner", false);

    private final String key;
    private final boolean many;

    Field(String key, boolean many) {
        this.key = key;
        this.many = many;
    }

    /// Name in JSON and in stored records; never changes.
    public String key() {
        return key;
    }

    /// Whether a customer may have several values at once (two phones), rather than one that survives.
    public boolean many() {
        return many;
    }
}
