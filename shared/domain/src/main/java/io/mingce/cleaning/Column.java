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
    /// The channel's own number of an order; identifies what happened, not the customer. A record with this and
    /// [#AMOUNT] tells of the order.
    ORDER_ID,
    /// When the channel recorded this: creation, registration, order or event time.
    RECORDED_AT,
    /// Money of an order, or spent in all; kept with the source record, and what is usual with the customer.
    AMOUNT,
    /// What [#AMOUNT] is in, where it is not renminbi.
    CURRENCY,
    /// How far the order has come, or whether it was returned.
    ORDER_STATUS,
    PAYMENT_METHOD,
    /// Who sold it.
    SALESPERSON,
    /// What was bought: name or number.
    PRODUCT,
    QUANTITY,
    UNIT_PRICE,
    /// What one line of an order comes to; where a file says so, rows of one order are its lines.
    LINE_AMOUNT,
    NOTE
}
