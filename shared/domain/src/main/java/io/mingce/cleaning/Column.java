package io.mingce.cleaning;

/// What a column of a file or an input of a form can mean, before cleaning. Cleaning turns columns into
/// [io.mingce.customer.Field]s: several columns may feed one field (first and last name, mobile and land line,
/// province, city and street), and one may feed either of two (`证件号码` is an ID card or a USCC).
public enum Column {
    /// Person or company, in the words people use.
    TYPE,
    /// Name of the person, or of the company where [#TYPE] or the name itself says so.
    NAME,
    FIRST_NAME,
    LAST_NAME,
    /// What somebody calls themselves in a shop; a name only if it looks like one and [#NAME] is empty.
    NICKNAME,
    COMPANY,
    CONTACT,
    /// Mobile, land line or foreign number; may occur several times in one record.
    PHONE,
    EMAIL,
    ID_CARD,
    USCC,
    /// ID card or USCC, whichever it turns out to be.
    ID_NUMBER,
    /// A number of another country or kind that nothing here can check: passport, social security.
    NATIONAL_ID,
    BIRTH_DATE,
    GENDER,
    AGE,
    COUNTRY,
    PROVINCE,
    CITY,
    DISTRICT,
    /// Street and number, or all of it; several texts are parts of one address in reading order.
    ADDRESS,
    POSTCODE,
    INDUSTRY,
    LEVEL,
    SOURCE,
    /// The channel's own id of the customer.
    EXTERNAL_ID,
    /// The channel's own id of an order; identifies the row, not the customer.
    ORDER_ID,
    /// When the channel recorded this: creation, registration, order or event time.
    RECORDED_AT,
    /// Money of an order, or spent in all; kept with the source record, and what is usual with the customer.
    AMOUNT,
    NOTE
}
