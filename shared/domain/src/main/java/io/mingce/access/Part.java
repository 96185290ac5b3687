package io.mingce.access;

/// What an answer may tell of a customer beyond its [fields][io.mingce.customer.Field].
public enum Part {
    /// What interactions were about and what the customer said to it: free text, which may say anything of anybody.
    INTERACTION_TEXT("interactions.content"),
    /// What was to be paid for orders, was paid back, and how.
    ORDER_AMOUNTS("orders.amount"),
    /// What was bought.
    ORDER_LINES("orders.lines"),
    /// Which tags the customer has, and how it compares with others.
    TAGS("tags"),
    /// Why somebody gave a tag: free text, which may say anything of anybody.
    TAG_REASONS("tags.reason"),
    /// Which members of staff had to do with it.
    STAFF("staff"),
    /// Whom the customer belongs to, works for or was referred by.
    RELATIONS("relations"),
    /// Extension fields that anybody may know.
    PUBLIC_EXTENSIONS("extensions (public)"),
    /// Extension fields for inside the company.
    INTERNAL_EXTENSIONS("extensions (internal)"),
    /// Extension fields that are personal information.
    PERSONAL_EXTENSIONS("extensions (personal)"),
    /// Extension fields that are sensitive personal information (PIPL 28).
    SENSITIVE_EXTENSIONS("extensions (sensitive)"),
    /// Texts as they came, and what was not good enough as a value.
    RAW("raw texts, evidence");

    private final String key;

    Part(String key) {
        this.key = key;
    }

    /// Name in the audit trail and in the README.
    public String key() {
        return key;
    }
}
