package io.mingce.matching;

/// What two records are compared by.
public enum Attribute {
    /// Name of a person; of a company its core: brand and trade.
    NAME,
    PHONE,
    EMAIL,
    ID_CARD,
    /// Passport, social security and other numbers nothing here can check.
    NATIONAL_ID,
    BIRTH_DATE,
    GENDER,
    ADDRESS,
    USCC,
    /// Place in a company's name.
    REGION,
    /// Branch in a company's name.
    BRANCH,
    /// Person to talk to at a company.
    CONTACT
}
